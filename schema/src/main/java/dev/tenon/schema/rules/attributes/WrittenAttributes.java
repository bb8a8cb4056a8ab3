package dev.tenon.schema.rules.attributes;

import dev.tenon.schema.draft.Draft;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Block;
import dev.tenon.schema.tree.EnumBlock;
import dev.tenon.schema.tree.ModelBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The attributes that stand together on one field, one value or one block.
 *
 * @param owner what they stand on
 * @param attributes the attributes, in order of place
 */
record WrittenAttributes(Owner owner, List<AttributeNode> attributes) {

    /** What attributes stand on, and which of them mean something there. */
    enum Owner {
        FIELD("a field"),
        MODEL("a model"),
        ENUM("an enum"),
        ENUM_VALUE("a value of an enum");

        private final String words;

        Owner(String words) {
            this.words = words;
        }

        /** What it is called in a sentence. */
        String words() {
            return words;
        }

        boolean takes(AttributeNode attribute) {
            String name = attribute.name().text();
            return switch (this) {
                case FIELD, MODEL -> true;
                case ENUM -> name.equals("map") || name.equals("schema");
                case ENUM_VALUE -> name.equals("map");
            };
        }
    }

    /** Every such group of a file, in order of place. */
    static List<WrittenAttributes> of(Draft draft) {
        List<WrittenAttributes> groups = new ArrayList<>();
        for (Block block : draft.tree().blocks()) {
            if (block instanceof ModelBlock model) {
                model.fields().forEach(field -> groups.add(new WrittenAttributes(Owner.FIELD, field.attributes())));
                groups.add(new WrittenAttributes(Owner.MODEL, model.attributes()));
            } else if (block instanceof EnumBlock values) {
                values.values()
                        .forEach(value -> groups.add(new WrittenAttributes(Owner.ENUM_VALUE, value.attributes())));
                groups.add(new WrittenAttributes(Owner.ENUM, values.attributes()));
            }
        }
        return groups;
    }

    /** Every attribute of a file, in order of place. */
    static Stream<AttributeNode> all(Draft draft) {
        return of(draft).stream().flatMap(group -> group.attributes().stream());
    }
}
