package dev.tenon.schema;

import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.KeyDraft;
import dev.tenon.schema.draft.KeyFieldDraft;
import dev.tenon.schema.draft.Literal;
import dev.tenon.schema.draft.ModelDraft;
import dev.tenon.schema.tree.ArgumentNode;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.Expression;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns ids, unique criteria and indexes into their meaning. The rules have passed them. */
final class KeyBuilder {
    private final Map<FieldDraft, ScalarField> scalars;

    /** @param scalars every stored field of the schema */
    KeyBuilder(Map<FieldDraft, ScalarField> scalars) {
        this.scalars = scalars;
    }

    @Nullable UniqueKey primaryKey(ModelDraft model) {
        return model.ids().isEmpty() ? null : uniqueKey(model.ids().get(0));
    }

    List<UniqueKey> uniqueKeys(ModelDraft model) {
        List<UniqueKey> uniqueKeys = new ArrayList<>();
        for (KeyDraft key : model.keys()) {
            if (key.kind() == KeyDraft.Kind.UNIQUE) {
                uniqueKeys.add(uniqueKey(key));
            }
        }
        return uniqueKeys;
    }

    List<Index> indexes(ModelDraft model) {
        List<Index> indexes = new ArrayList<>();
        for (KeyDraft key : model.keys()) {
            if (!key.isUnique()) {
                indexes.add(index(key));
            }
        }
        return indexes;
    }

    /** The fields of {@code @shardKey} or {@code @@shardKey}. */
    List<ScalarField> shardKey(ModelDraft model) {
        List<ScalarField> shardKey = new ArrayList<>();
        for (FieldDraft field : model.fields()) {
            if (field.attribute("shardKey").isPresent()) {
                shardKey.add(built(field));
            }
        }
        model.attributes("shardKey").stream()
                .flatMap(attribute -> attribute.arguments().stream())
                .flatMap(argument -> values(argument.value()))
                .flatMap(value -> model.find(value.source()).stream())
                .forEach(field -> shardKey.add(built(field)));
        return shardKey;
    }

    private UniqueKey uniqueKey(KeyDraft key) {
        return new UniqueKey(
                key.clientName(),
                parts(key),
                new Identifier(key.databaseName()),
                clustered(key.attribute()),
                condition(key));
    }

    private Index index(KeyDraft key) {
        return new Index(
                key.kind() == KeyDraft.Kind.FULLTEXT ? Index.Kind.FULLTEXT : Index.Kind.PLAIN,
                parts(key),
                new Identifier(key.databaseName()),
                Arguments.word(key.attribute(), "type")
                        .flatMap(KeyBuilder::indexType)
                        .orElse(null),
                clustered(key.attribute()),
                condition(key));
    }

    private static Optional<Index.Type> indexType(String word) {
        return Arrays.stream(Index.Type.values())
                .filter(type -> type.keyword().equals(word))
                .findFirst();
    }

    private static @Nullable Boolean clustered(AttributeNode attribute) {
        return Arguments.word(attribute, "clustered").map(Boolean::valueOf).orElse(null);
    }

    private List<KeyPart> parts(KeyDraft key) {
        return key.parts().stream().map(part -> part(key, part)).toList();
    }

    private static Stream<Expression> values(Expression list) {
        return list instanceof Expression.Items items ? items.values().stream() : Stream.of(list);
    }

    private KeyPart part(KeyDraft key, KeyFieldDraft part) {
        String name = part.name().text();
        int point = name.indexOf('.');
        FieldDraft field = key.model()
                .find(point < 0 ? name : name.substring(0, point))
                .orElseThrow(() -> new IllegalStateException("A rule let the key over `" + name + "` pass."));
        return new KeyPart(
                built(field),
                point < 0 ? List.of() : List.of(name.substring(point + 1).split("\\.", -1)),
                part.option("sort")
                        .filter(option -> option.value().source().equals("Desc"))
                        .isPresent(),
                part.option("length")
                        .map(option -> Integer.valueOf(option.value().source()))
                        .orElse(null),
                part.option("ops").map(option -> operators(option.value())).orElse(null));
    }

    private static KeyPart.Operators operators(Expression value) {
        return raw(value)
                .map(sql -> new KeyPart.Operators(sql, true))
                .orElseGet(() -> new KeyPart.Operators(value.source(), false));
    }

    private @Nullable IndexCondition condition(KeyDraft key) {
        if (!key.isPartial()) {
            return null;
        }
        Expression value = Arguments.find(key.attribute(), "where")
                .map(ArgumentNode::value)
                .orElse(null);
        if (value instanceof Expression.Members members) {
            return new IndexCondition.Fields(members.values().stream()
                    .map(member -> comparison(key.model(), member))
                    .toList());
        }
        return Optional.ofNullable(value)
                .flatMap(KeyBuilder::raw)
                .map(IndexCondition.Raw::new)
                .orElse(null);
    }

    private IndexCondition.Comparison comparison(ModelDraft model, ArgumentNode member) {
        FieldDraft field = Optional.ofNullable(member.name())
                .flatMap(name -> model.find(name.text()))
                .orElseThrow(() -> new IllegalStateException("A rule let the condition of an index pass."));
        boolean negated = member.value() instanceof Expression.Members;
        Expression value = member.value() instanceof Expression.Members not
                ? not.values().get(0).value()
                : member.value();
        Object literal = Literal.read(value, field.kind()) instanceof Literal.Value read ? read.value() : null;
        return new IndexCondition.Comparison(built(field), negated, literal);
    }

    /** The text inside {@code raw("…")}. */
    private static Optional<String> raw(Expression value) {
        return value instanceof Expression.Call call
                        && call.name().text().equals("raw")
                        && !call.arguments().isEmpty()
                        && call.arguments().get(0).value() instanceof Expression.Text text
                ? Optional.of(text.value())
                : Optional.empty();
    }

    private ScalarField built(FieldDraft field) {
        return Optional.ofNullable(scalars.get(field)).orElseThrow();
    }
}
