package dev.tenon.protocol.read;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.schema.Model;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import dev.tenon.schema.UniqueKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which one record is meant: a unique key, and what else must hold. */
final class UniqueWhereReader {
    private final FilterReader filters;

    UniqueWhereReader(Schema schema) {
        this.filters = new FilterReader(schema);
    }

    UniqueWhere read(Input where, Model model) {
        Map<String, Input> members = where.members();
        UniqueKey chosen = null;
        List<Object> values = List.of();
        List<Filter> also = new ArrayList<>();
        for (Map.Entry<String, Input> member : members.entrySet()) {
            UniqueKey key = key(model, member.getKey());
            if (key == null) {
                also.add(filters.part(member.getKey(), member.getValue(), model));
                continue;
            }
            List<Object> own = values(key, member.getValue());
            if (chosen == null) {
                chosen = key;
                values = own;
            } else {
                also.add(equal(key, own));
            }
        }
        if (chosen == null) {
            String keys = model.uniqueCriteria().stream().map(UniqueKey::name).collect(Collectors.joining(", "));
            throw where.invalid(
                    "Some fields are missing: Expected a minimum of 1 fields of (" + keys + ") to be present, got 0.",
                    "Name one record by a unique key.");
        }
        return new UniqueWhere(chosen.name(), values, FilterReader.all(also));
    }

    private static @Nullable UniqueKey key(Model model, String name) {
        return model.uniqueCriteria().stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static List<Object> values(UniqueKey key, Input input) {
        if (!key.isCompound()) {
            return List.of(ValueReader.read(input, key.fields().get(0)));
        }
        Set<String> names = key.fields().stream().map(ScalarField::name).collect(Collectors.toSet());
        input.members(names);
        return key.fields().stream()
                .map(field -> ValueReader.read(input.required(field.name()), field))
                .toList();
    }

    private static Filter equal(UniqueKey key, List<Object> values) {
        List<Filter> parts = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            parts.add(new Filter.Compare(key.fields().get(i).name(), Filter.Comparison.EQUAL, values.get(i)));
        }
        return FilterReader.all(parts);
    }
}
