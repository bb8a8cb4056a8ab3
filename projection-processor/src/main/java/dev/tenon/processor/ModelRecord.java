package dev.tenon.processor;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/**
 * A record that Tenon generated for a model. Immutable.
 *
 * @param element the record
 */
record ModelRecord(TypeElement element) {
    private static final String LOADED = "dev.tenon.client.base.Loaded";

    /** The record, if it was generated for a model. */
    static Optional<ModelRecord> of(@Nullable TypeMirror type) {
        TypeElement element = element(type);
        return element != null
                        && element.getRecordComponents().stream().anyMatch(component -> isLoaded(component.asType()))
                ? Optional.of(new ModelRecord(element))
                : Optional.empty();
    }

    /** The element of a class or record; null for other types. */
    static @Nullable TypeElement element(@Nullable TypeMirror type) {
        return type instanceof DeclaredType declared ? (TypeElement) declared.asElement() : null;
    }

    /** The only argument of {@code List<X>} or {@code Optional<X>} of this class; null for other types. */
    static @Nullable TypeMirror argument(TypeMirror type, Class<?> of) {
        TypeElement element = element(type);
        if (element == null || !element.getQualifiedName().contentEquals(of.getName())) {
            return null;
        }
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        return arguments.size() == 1 ? arguments.get(0) : null;
    }

    String name() {
        return element.getSimpleName().toString();
    }

    /** Its fields and relations. */
    List<RecordComponentElement> fields() {
        return element.getRecordComponents().stream()
                .<RecordComponentElement>map(component -> component)
                .filter(component -> !isLoaded(component.asType()))
                .toList();
    }

    /** The field or relation of this name. */
    Optional<RecordComponentElement> field(String name) {
        return fields().stream()
                .filter(component -> component.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** What can be read of it: fields, relations, and how many records a relation has. */
    List<String> readable() {
        Stream<String> names =
                fields().stream().map(component -> component.getSimpleName().toString());
        Stream<String> counts = ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                .map(method -> method.getSimpleName().toString())
                .filter(this::counts);
        return Stream.concat(names, counts).distinct().toList();
    }

    /** Whether the field may be null; nothing, if the compiler has not kept the marks that say so. */
    Optional<Boolean> mayBeNull(RecordComponentElement field) {
        boolean keepsMarks = fields().stream().anyMatch(component -> isNullable(component.asType()));
        return keepsMarks ? Optional.of(isNullable(field.asType())) : Optional.empty();
    }

    /** Whether a type is marked as one whose values may be null. */
    static boolean isNullable(TypeMirror type) {
        return type.getAnnotationMirrors().stream()
                .anyMatch(mark ->
                        mark.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    /** Whether it tells under this name how many records a relation has. */
    boolean counts(String name) {
        return name.endsWith("Count")
                && ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                        .filter(method -> method.getSimpleName().contentEquals(name))
                        .map(ExecutableElement::getReturnType)
                        .anyMatch(type -> type.getKind() == TypeKind.LONG);
    }

    private static boolean isLoaded(TypeMirror type) {
        TypeElement element = element(type);
        return element != null
                && element.getKind() == ElementKind.RECORD
                && element.getQualifiedName().contentEquals(LOADED);
    }
}
