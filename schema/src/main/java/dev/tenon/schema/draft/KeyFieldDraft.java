package dev.tenon.schema.draft;

import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.Expression;
import dev.tenon.schema.tree.Name;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field of a key with the options that it carries there: {@code title(sort: Desc)}.
 *
 * @param name the field's name as written
 * @param field the field, of the model or of a composite type in it, if there is one
 * @param options its options; of a key on a field, the arguments of the attribute
 */
public record KeyFieldDraft(Name name, Optional<FieldDraft> field, List<ArgumentNode> options) {
    public KeyFieldDraft {
        options = List.copyOf(options);
    }

    /** The fields of a key, in order. */
    public static List<KeyFieldDraft> of(KeyDraft key) {
        FieldDraft carrier = key.field();
        if (carrier != null) {
            return List.of(new KeyFieldDraft(
                    carrier.node().name(), Optional.of(carrier), key.attribute().arguments()));
        }
        return Arguments.find(key.attribute(), "fields").map(ArgumentNode::value).stream()
                .flatMap(value -> value instanceof Expression.Items items ? items.values().stream() : Stream.of(value))
                .flatMap(value -> read(value, key.model()))
                .toList();
    }

    private static Stream<KeyFieldDraft> read(Expression value, ModelDraft model) {
        if (value instanceof Expression.Call call) {
            return Stream.of(
                    new KeyFieldDraft(call.name(), model.find(call.name().text()), call.arguments()));
        }
        return value instanceof Expression.Constant word
                ? Stream.of(
                        new KeyFieldDraft(new Name(word.source(), word.span()), last(word.source(), model), List.of()))
                : Stream.empty();
    }

    private static Optional<FieldDraft> last(String path, ModelDraft model) {
        return model.follow(path).stream().reduce((first, last) -> last);
    }

    /** An option by its name. */
    public Optional<ArgumentNode> option(String option) {
        return options.stream().filter(argument -> argument.isNamed(option)).findFirst();
    }

    /** Whether its order is given. */
    public boolean hasSort() {
        return option("sort").isPresent();
    }

    /** Whether only its first characters count. */
    public boolean hasLength() {
        return option("length").isPresent();
    }

    /** The word that is its operator class; empty for {@code raw("…")}. */
    public Optional<String> operatorClass() {
        return option("ops")
                .map(ArgumentNode::value)
                .filter(Expression.Constant.class::isInstance)
                .map(Expression::source);
    }
}
