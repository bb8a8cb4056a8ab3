package dev.tenon.schema;

import dev.tenon.schema.draft.Arguments;
import dev.tenon.schema.draft.FieldDraft;
import dev.tenon.schema.draft.FieldKind;
import dev.tenon.schema.draft.Provider;
import dev.tenon.schema.draft.provider.NativeTypeShape;
import dev.tenon.schema.draft.provider.NativeTypes;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the fields that are stored with their record. The rules have passed them. */
final class FieldBuilder {
    private final boolean namesDefaults;
    private final Optional<NativeTypes> natives;
    private final Map<String, EnumType> enums;

    /** @param enums every enum of the schema, by name */
    FieldBuilder(Optional<Provider> provider, Map<String, EnumType> enums) {
        this.namesDefaults = provider.map(Provider::hasNamedDefaults).orElse(false);
        this.natives = provider.map(NativeTypes::of);
        this.enums = enums;
    }

    ScalarField build(FieldDraft field) {
        return new ScalarField(
                field.name(),
                new Identifier(field.columnName()),
                type(field),
                nativeType(field),
                field.arity(),
                DefaultBuilder.build(field),
                defaultConstraint(field),
                field.attribute("updatedAt").isPresent(),
                Marks.isVersion(field.node().documentation()),
                field.attribute("ignore").isPresent(),
                Marks.documentationOfField(field.node().documentation()));
    }

    private FieldType type(FieldDraft field) {
        FieldKind kind = field.kind();
        if (kind instanceof FieldKind.Scalar scalar) {
            return new FieldType.Scalar(scalar.type());
        }
        if (kind instanceof FieldKind.Enum) {
            return new FieldType.Enum(
                    Optional.ofNullable(enums.get(field.typeName())).orElseThrow());
        }
        if (kind instanceof FieldKind.Composite) {
            return new FieldType.Composite(field.typeName());
        }
        return new FieldType.Unsupported(
                Optional.ofNullable(field.node().type().unsupported()).orElseThrow());
    }

    private @Nullable NativeType nativeType(FieldDraft field) {
        return field.nativeType()
                .map(attribute -> {
                    String text = attribute.name().text();
                    String name = text.substring(text.indexOf('.') + 1);
                    return new NativeType(
                            name,
                            attribute.arguments().stream()
                                    .map(argument -> argument.value().source())
                                    .toList(),
                            natives.flatMap(all -> all.find(name))
                                    .map(NativeTypeShape::wide)
                                    .orElse(false));
                })
                .orElse(null);
    }

    private @Nullable Identifier defaultConstraint(FieldDraft field) {
        if (!namesDefaults) {
            return null;
        }
        return field.attribute("default")
                .map(attribute -> Arguments.text(attribute, "map")
                        .orElseGet(() ->
                                field.model().names().defaultValue(field.model().tableName(), field.columnName())))
                .map(Identifier::new)
                .orElse(null);
    }
}
