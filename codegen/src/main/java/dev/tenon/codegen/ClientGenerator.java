package dev.tenon.codegen;

import com.palantir.javapoet.TypeSpec;
import dev.tenon.schema.EnumType;
import dev.tenon.schema.Model;
import dev.tenon.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** From a schema to the Java sources of its client. The same input gives the same bytes. Thread-safe. */
public final class ClientGenerator {
    private final Emission emission;
    private final SourceLayout layout;
    private final List<SourceFile> files = new ArrayList<>();

    private ClientGenerator(Emission emission) {
        this.emission = emission;
        this.layout = SourceLayout.of(emission);
    }

    /**
     * The files of the client.
     *
     * @param schema the schema
     * @param schemaText the text it was read from, which the client carries with it
     * @param settings how the client is generated
     * @throws dev.tenon.error.SchemaException if two generated types would have one name
     */
    public static List<SourceFile> generate(Schema schema, String schemaText, ClientSettings settings) {
        Schema visible = schema.visible();
        Emission emission = new Emission(visible, settings);
        NameCheck.check(emission);
        ClientGenerator generator = new ClientGenerator(emission);
        generator.addClient(schemaText);
        visible.enums().forEach(generator::addEnum);
        emission.models().forEach(generator::addModel);
        return List.copyOf(generator.files);
    }

    private void addClient(String schemaText) {
        ClientEmitter client = new ClientEmitter(emission);
        files.add(layout.packageInfo());
        add(client.client());
        add(client.database());
        add(client.transaction());
        add(client.script());
        add(new SchemaEmitter(emission).emit(schemaText));
    }

    private void addEnum(EnumType type) {
        add(new EnumEmitter(emission).emit(type));
    }

    private void addModel(Model model) {
        DelegateEmitter delegates = new DelegateEmitter(emission);
        add(new RecordEmitter(emission).emit(model));
        add(new FieldsEmitter(emission).emit(model));
        if (emission.view(model).hasKey()) {
            add(new UniqueEmitter(emission).emit(model));
        }
        if (emission.view(model).isCreatable()) {
            add(new CreateEmitter(emission).emit(model));
        }
        if (!model.isView()) {
            add(new UpdateEmitter(emission).emit(model));
        }
        add(new QueryEmitter(emission).emit(model));
        add(new IncludeEmitter(emission).emit(model));
        add(delegates.atOnce(model));
        add(delegates.inBatch(model));
        add(new RequestsEmitter(emission).emit(model));
    }

    private void add(TypeSpec type) {
        files.add(layout.file(type));
    }
}
