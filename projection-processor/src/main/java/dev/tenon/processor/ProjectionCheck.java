package dev.tenon.processor;

import dev.tenon.schema.diagnostics.Suggestion;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Whether a record can be read as a projection of a model; says so where it cannot. For one record. */
final class ProjectionCheck {
    private final ProcessingEnvironment environment;
    private final Types types;
    private final Deque<TypeElement> within = new ArrayDeque<>();

    ProjectionCheck(ProcessingEnvironment environment) {
        this.environment = environment;
        this.types = environment.getTypeUtils();
    }

    /** Checks a record that is marked with the annotation. */
    void check(TypeElement marked, TypeElement annotation) {
        if (marked.getKind() != ElementKind.RECORD) {
            error(marked, "A projection must be a record.");
            return;
        }
        TypeMirror value = marked.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().asElement().equals(annotation))
                .map(ProjectionCheck::valueOf)
                .findFirst()
                .orElseThrow();
        Optional<ModelRecord> model = ModelRecord.of(value);
        if (model.isEmpty()) {
            error(marked, "`" + value + "` is not the record of a model: name one that Tenon generated.");
            return;
        }
        check(marked, model.get());
    }

    private void check(TypeElement projection, ModelRecord model) {
        if (within.contains(projection)) {
            error(
                    projection,
                    "`" + projection.getSimpleName() + "` holds itself, so that there would be no end of reading: use"
                            + " another record inside it.");
            return;
        }
        within.push(projection);
        for (RecordComponentElement component : projection.getRecordComponents()) {
            check(component, model);
        }
        within.pop();
    }

    private void check(RecordComponentElement component, ModelRecord model) {
        String name = component.getSimpleName().toString();
        Optional<RecordComponentElement> field = model.field(name);
        if (field.isPresent()) {
            checkType(component, field.get(), model);
        } else if (!model.counts(name)) {
            List<String> known = model.readable();
            String hint = Suggestion.hint(name, known, "It has " + known + ".");
            error(component, "`" + model.name() + "` has no field `" + name + "`. " + hint);
        } else if (!component.asType().toString().matches("long|java\\.lang\\.Long")) {
            wrongType(component, "long");
        }
    }

    private void checkType(RecordComponentElement component, RecordComponentElement field, ModelRecord model) {
        TypeMirror expected = field.asType();
        TypeMirror actual = component.asType();
        TypeMirror listed = ModelRecord.argument(expected, List.class);
        TypeMirror optional = ModelRecord.argument(expected, Optional.class);
        Optional<ModelRecord> many = ModelRecord.of(listed);
        Optional<ModelRecord> perhaps = ModelRecord.of(optional);
        Optional<ModelRecord> one = ModelRecord.of(expected);
        if (many.isPresent()) {
            related(component, ModelRecord.argument(actual, List.class), many.get(), "a List of records");
        } else if (perhaps.isPresent()) {
            TypeMirror inner = ModelRecord.argument(actual, Optional.class);
            related(component, inner == null ? actual : inner, perhaps.get(), "a record, or an Optional of one");
        } else if (one.isPresent()) {
            related(component, actual, one.get(), "a record");
        } else if (!holds(actual, expected)) {
            wrongType(component, plain(expected));
        } else {
            model.mayBeNull(field).ifPresent(mayBeNull -> checkNull(component, mayBeNull));
        }
    }

    /** An object of a record whose package says that nothing is null unless it is marked must be marked, or in an Optional. */
    private void checkNull(RecordComponentElement component, boolean mayBeNull) {
        boolean wrapped = ModelRecord.argument(component.asType(), Optional.class) != null;
        if (wrapped && !mayBeNull) {
            error(component, "`" + component.getSimpleName() + "` always has a value: leave the Optional out.");
        } else if (mayBeNull && !wrapped && !ModelRecord.isNullable(component.asType()) && isNullMarked(component)) {
            error(
                    component,
                    "`" + component.getSimpleName() + "` may have no value: mark its type with `@Nullable`, or make it"
                            + " an Optional.");
        }
    }

    private static boolean isNullMarked(Element element) {
        for (Element place = element; place != null; place = place.getEnclosingElement()) {
            for (AnnotationMirror mark : place.getAnnotationMirrors()) {
                String name =
                        mark.getAnnotationType().asElement().getSimpleName().toString();
                if (name.equals("NullMarked") || name.equals("NullUnmarked")) {
                    return name.equals("NullMarked");
                }
            }
        }
        return false;
    }

    private void related(
            RecordComponentElement component, @Nullable TypeMirror inner, ModelRecord model, String expected) {
        TypeElement record = ModelRecord.element(inner);
        if (record == null || record.getKind() != ElementKind.RECORD) {
            wrongType(component, expected);
        } else {
            check(record, model);
        }
    }

    private boolean holds(TypeMirror actual, TypeMirror expected) {
        TypeMirror wrapped = ModelRecord.argument(actual, Optional.class);
        if (wrapped != null) {
            return !expected.getKind().isPrimitive() && same(wrapped, expected);
        }
        return same(actual, expected)
                || (expected instanceof PrimitiveType primitive
                        && same(actual, types.boxedClass(primitive).asType()))
                || isSimilarEnum(actual, expected);
    }

    private boolean same(TypeMirror one, TypeMirror other) {
        return plain(one).equals(plain(other));
    }

    /** The type without annotations. */
    private static String plain(TypeMirror type) {
        if (type instanceof DeclaredType declared && declared.getTypeArguments().isEmpty()) {
            return ((TypeElement) declared.asElement()).getQualifiedName().toString();
        }
        return type.toString().replaceAll("@[\\w.]+(\\([^)]*\\))?[ ,]?", "");
    }

    /** Another enum may be read as well, if it has all the values. */
    private static boolean isSimilarEnum(TypeMirror actual, TypeMirror expected) {
        TypeElement own = ModelRecord.element(actual);
        TypeElement theirs = ModelRecord.element(expected);
        return own != null
                && theirs != null
                && names(theirs).size() > 0
                && names(own).containsAll(names(theirs));
    }

    private static List<String> names(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(element -> element.getKind() == ElementKind.ENUM_CONSTANT)
                .map(element -> element.getSimpleName().toString())
                .toList();
    }

    private static TypeMirror valueOf(AnnotationMirror annotation) {
        return (TypeMirror)
                annotation.getElementValues().values().iterator().next().getValue();
    }

    private void wrongType(RecordComponentElement component, String expected) {
        error(
                component,
                "`" + component.getSimpleName() + "` is of the type " + plain(component.asType()) + ". Make it "
                        + expected + ".");
    }

    private void error(Element place, String message) {
        environment.getMessager().printMessage(Diagnostic.Kind.ERROR, message, place);
    }
}
