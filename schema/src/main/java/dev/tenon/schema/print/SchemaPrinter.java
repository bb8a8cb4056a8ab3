package dev.tenon.schema.print;

import dev.tenon.schema.CompositeType;
import dev.tenon.schema.EnumType;
import dev.tenon.schema.Schema;

/**
 * Writes a schema as a schema file that means the same: read again, it gives an equal {@link Schema}. What a file may say in
 * two ways, such as a default that is spelt out, is said in the shorter one; comments other than {@code ///} are not in a
 * schema and are not written.
 */
public final class SchemaPrinter {
    private final Schema schema;
    private final BlockText out = new BlockText();

    private SchemaPrinter(Schema schema) {
        this.schema = schema;
    }

    /** The text of a schema file; the same text for an equal schema. */
    public static String print(Schema schema) {
        SchemaPrinter printer = new SchemaPrinter(schema);
        printer.printAll();
        return printer.out.text();
    }

    private void printAll() {
        ConfigurationPrinter configuration = new ConfigurationPrinter(out);
        configuration.print(schema.datasource());
        schema.generators().forEach(configuration::print);
        FieldPrinter fields = new FieldPrinter(schema);
        ModelPrinter models = new ModelPrinter(schema, fields, out);
        schema.modelsAndViews().forEach(models::print);
        schema.composites().forEach(composite -> print(composite, fields));
        schema.enums().forEach(this::print);
    }

    private void print(CompositeType composite, FieldPrinter fields) {
        out.open(composite.documentation(), "type " + composite.name());
        composite.fields().forEach(field -> out.line(field.documentation(), field.version(), fields.scalar(field)));
        out.close();
    }

    private void print(EnumType type) {
        out.open(type.documentation(), "enum " + type.name());
        for (EnumType.EnumValue value : type.values()) {
            String map = value.databaseName().equals(value.name())
                    ? ""
                    : " @map(" + ValueText.quoted(value.databaseName()) + ")";
            out.line(value.documentation(), false, value.name() + map);
        }
        out.attribute("@@map", type.databaseName(), type.name());
        out.namespace(type.namespace());
        out.close();
    }
}
