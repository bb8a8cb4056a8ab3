package dev.tenon.schema.draft;

import dev.tenon.schema.ScalarType;
import dev.tenon.schema.draft.provider.NativeType;
import dev.tenon.schema.draft.provider.NativeTypeShape;
import dev.tenon.schema.draft.provider.NativeTypes;
import dev.tenon.schema.tree.AttributeNode;
import dev.tenon.schema.tree.FieldNode;
import dev.tenon.schema.tree.ModelBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An attribute that names a type of the database, {@code @db.VarChar(20)}, on a field of a scalar type.
 *
 * @param node the attribute as written
 * @param scalar the scalar type of the field
 */
public record NativeAttribute(AttributeNode node, ScalarType scalar) {
    private static final Shared<List<NativeAttribute>> ALL = new Shared<>(NativeAttribute::find);

    /** Every one of a file, in order of place; of several on one field the last. */
    public static List<NativeAttribute> all(Draft draft) {
        return ALL.of(draft);
    }

    private static List<NativeAttribute> find(Draft draft) {
        boolean composites = Capability.COMPOSITE_TYPES.isIn(draft);
        List<NativeAttribute> found = new ArrayList<>();
        for (ModelBlock block : draft.tree().blocks(ModelBlock.class)) {
            if (composites || block.kind() != ModelBlock.Kind.TYPE) {
                block.fields().forEach(field -> of(field).ifPresent(found::add));
            }
        }
        return List.copyOf(found);
    }

    /** The one of a field. */
    public static Optional<NativeAttribute> of(FieldNode field) {
        AttributeNode last = null;
        for (AttributeNode attribute : field.attributes()) {
            last = attribute.isNativeType() ? attribute : last;
        }
        if (last == null) {
            return Optional.empty();
        }
        AttributeNode found = last;
        return scalar(field).map(type -> new NativeAttribute(found, type));
    }

    /** The attributes of a field that name types of the database, in order of place. */
    public static Stream<AttributeNode> written(FieldNode field) {
        return field.attributes().stream().filter(AttributeNode::isNativeType);
    }

    /** The scalar type that the type of a field names. */
    public static Optional<ScalarType> scalar(FieldNode field) {
        if (field.type().unsupported() != null) {
            return Optional.empty();
        }
        return ScalarType.of(field.type().name().text());
    }

    /** What stands before the point: the name of a datasource. */
    public String scope() {
        return node.name().text().substring(0, node.name().text().indexOf('.'));
    }

    /** What stands after the point: the name of a native type. */
    public String typeName() {
        return node.name().text().substring(node.name().text().indexOf('.') + 1);
    }

    /** Its arguments as they are written. */
    public List<String> arguments() {
        return node.arguments().stream()
                .map(argument -> argument.value().source())
                .toList();
    }

    /** The native type that it names, if the database has it. */
    public Optional<NativeTypeShape> shape(NativeTypes types) {
        return types.find(typeName());
    }

    /** Whether it has as many arguments as the type takes. */
    public boolean hasRightCount(NativeTypeShape shape) {
        int given = node.arguments().size();
        int required = shape.arguments().required();
        return given >= required && given <= required + shape.arguments().optional();
    }

    /** The native type with its arguments, if the database has it and they are of the kind that it takes. */
    public Optional<NativeType> type(NativeTypes types) {
        return shape(types).flatMap(shape -> shape.with(arguments()));
    }
}
