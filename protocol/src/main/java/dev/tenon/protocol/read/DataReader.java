package dev.tenon.protocol.read;

import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Field;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what is written to a record ({@code data}). */
final class DataReader {
    private final Schema schema;

    DataReader(Schema schema) {
        this.schema = schema;
    }

    /**
     * A new record.
     *
     * @param parent the relation field of the model that leads to the record that it is nested in; null if it is in none
     */
    WriteData ofNew(Input given, Model model, @Nullable RelationField parent) {
        Input input = given.asAlternative();
        Map<String, Input> members = input.members();
        Variety variety = Variety.of(model, parent, members.keySet());
        WriteData data = read(members, variety, AssignmentReader::ofNew, true);
        for (Field field : model.fields()) {
            boolean needed =
                    field instanceof ScalarField scalar ? variety.needs(scalar) : variety.needs((RelationField) field);
            if (needed && !members.containsKey(field.name())) {
                throw new Input(input.node(), input.path().at(field.name())).missing();
            }
        }
        return data;
    }

    /** One of many new records: nothing is nested in it. */
    WriteData ofRow(Input given, Model model, @Nullable RelationField parent) {
        Input input = given.asAlternative();
        Map<String, Input> members = input.members();
        Variety variety = new Variety(model, parent, true);
        List<Assignment> scalars = scalarsOnly(members, variety, AssignmentReader::ofNew);
        for (ScalarField field : model.scalarFields()) {
            if (variety.needs(field) && !members.containsKey(field.name())) {
                throw new Input(input.node(), input.path().at(field.name())).missing();
            }
        }
        return new WriteData(scalars, List.of());
    }

    /** A change of one record. */
    WriteData ofChange(Input given, Model model, @Nullable RelationField parent) {
        Map<String, Input> members = given.asAlternative().members();
        return read(members, Variety.of(model, parent, members.keySet()), AssignmentReader::ofChange, false);
    }

    /** A change of many records: nothing is nested in it. */
    WriteData ofManyChanged(Input given, Model model, @Nullable RelationField parent) {
        Map<String, Input> members = given.asAlternative().members();
        return new WriteData(
                scalarsOnly(members, new Variety(model, parent, true), AssignmentReader::ofChange), List.of());
    }

    private static List<Assignment> scalarsOnly(
            Map<String, Input> members, Variety variety, BiFunction<Input, ScalarField, Assignment> reader) {
        List<Assignment> scalars = new ArrayList<>();
        members.forEach((name, member) -> {
            ScalarField field = variety.model()
                    .find(name)
                    .filter(found -> found instanceof ScalarField && variety.has(name))
                    .map(ScalarField.class::cast)
                    .orElseThrow(member::unknownField);
            scalars.add(reader.apply(member, field));
        });
        return scalars;
    }

    private WriteData read(
            Map<String, Input> members,
            Variety variety,
            BiFunction<Input, ScalarField, Assignment> reader,
            boolean isNew) {
        List<Assignment> scalars = new ArrayList<>();
        List<WriteData.RelationWrite> relations = new ArrayList<>();
        members.forEach((name, member) -> {
            Field field = variety.model()
                    .find(name)
                    .filter(found -> variety.has(name))
                    .orElseThrow(member::unknownField);
            if (field instanceof ScalarField scalar) {
                scalars.add(reader.apply(member, scalar));
            } else {
                RelationField relation = (RelationField) field;
                relations.add(
                        new WriteData.RelationWrite(name, new NestedWriteReader(schema, relation, isNew).read(member)));
            }
        });
        return new WriteData(scalars, relations);
    }
}
