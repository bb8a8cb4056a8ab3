package dev.tenon.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JavadocTest {
    @Test
    void every_public_type_and_method_says_what_it_is() {
        assertThat(SourceFile.MAIN.stream()
                        .filter(file -> !file.packageName().contains(".internal"))
                        .flatMap(file -> new Undocumented(file).find().stream()))
                .as("public types and methods without Javadoc")
                .isEmpty();
    }

    /** Collects what users of a file's public types see without a word of explanation. */
    private static final class Undocumented extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final SourceFile file;
        private final List<String> found = new ArrayList<>();

        Undocumented(SourceFile file) {
            this.file = file;
        }

        List<String> find() {
            scan(file.tree(), null);
            return found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (!isPublic(type.getModifiers())) {
                return null;
            }
            requireComment(type, type.getSimpleName().toString());
            return super.visitClass(type, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            boolean constructor = method.getReturnType() == null;
            if (isPublic(method.getModifiers()) && !constructor && !overrides(method)) {
                requireComment(method, method.getName().toString());
            }
            return null;
        }

        private void requireComment(Tree tree, String name) {
            if (file.trees().getDocComment(getCurrentPath()) == null) {
                long position = file.trees().getSourcePositions().getStartPosition(file.tree(), tree);
                found.add("%s:%d %s".formatted(file, file.tree().getLineMap().getLineNumber(position), name));
            }
        }

        /** Members of an interface are public without saying so. */
        private boolean isPublic(ModifiersTree modifiers) {
            if (modifiers.getFlags().contains(Modifier.PUBLIC)) {
                return true;
            }
            TreePath parent = getCurrentPath().getParentPath();
            return parent.getLeaf().getKind() == Tree.Kind.INTERFACE
                    && !modifiers.getFlags().contains(Modifier.PRIVATE);
        }

        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }
    }
}
