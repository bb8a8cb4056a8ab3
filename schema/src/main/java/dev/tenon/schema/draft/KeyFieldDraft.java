package dev.tenon.schema.draft;

import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
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

    /** The field that carries a key. */
    static KeyFieldDraft of(FieldDraft carrier, AttributeNode attribute) {
        return new KeyFieldDraft(carrier.node().name(), Optional.of(carrier), attribute.arguments());
    }

    /** The fields of a key of a block, in order. */
    static List<KeyFieldDraft> of(ModelDraft model, AttributeNode attribute) {
        return Arguments.find(attribute, "fields").map(ArgumentNode::value).stream()
                .flatMap(value -> value instanceof Expression.Items items ? items.values().stream() : Stream.of(value))
                .flatMap(value -> read(value, model))
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
        for (ArgumentNode argument : options) {
            if (argument.isNamed(option)) {
                return Optional.of(argument);
            }
        }
        return Optional.empty();
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
