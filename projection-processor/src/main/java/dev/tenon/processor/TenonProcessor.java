package dev.tenon.processor;

import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Checks what an application says of its schema in records marked with {@code @Projection}, and that texts of SQL are constants.
 * Writes nothing.
 */
@SupportedAnnotationTypes("*")
public final class TenonProcessor extends AbstractProcessor {
    private static final String PROJECTION = "dev.tenon.client.Projection";

    /** For the compiler, which finds it by itself. */
    public TenonProcessor() {}

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** The compiler calls it once, before anything else, so that there is nothing to guard. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public void init(ProcessingEnvironment environment) {
        super.init(environment);
        ConstantCheck.listen(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (TypeElement annotation : annotations) {
            if (annotation.getQualifiedName().contentEquals(PROJECTION)) {
                for (Element marked : round.getElementsAnnotatedWith(annotation)) {
                    new ProjectionCheck(processingEnv).check((TypeElement) marked, annotation);
                }
            }
        }
        return false;
    }
}
