package dev.tenon.processor;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Refuses texts of SQL that are put together while the program runs, wherever Tenon wants a compile-time constant. */
final class ConstantCheck extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private static final String CONSTANT = "com.google.errorprone.annotations.CompileTimeConstant";

    private final Trees trees;

    private ConstantCheck(Trees trees) {
        this.trees = trees;
    }

    /** Checks each class once the compiler knows what its names mean; does nothing in a compiler other than javac. */
    static void listen(ProcessingEnvironment environment) {
        try {
            Trees trees = Trees.instance(environment);
            JavacTask.instance(environment).addTaskListener(new TaskListener() {
                @Override
                public void finished(TaskEvent event) {
                    TreePath path = event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null
                            ? trees.getPath(event.getTypeElement())
                            : null;
                    if (path != null) {
                        new ConstantCheck(trees).scan(path, null);
                    }
                }
            });
        } catch (IllegalArgumentException otherCompiler) {
            // what javac shows of itself cannot be seen here; Error Prone's check remains
        }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        check(call.getArguments());
        return super.visitMethodInvocation(call, null);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree call, @Nullable Void nothing) {
        check(call.getArguments());
        return super.visitNewClass(call, null);
    }

    /** Nobody can see what a method is called with of which only the name is passed on. */
    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree reference, @Nullable Void nothing) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method
                && method.getParameters().stream().anyMatch(ConstantCheck::wantsConstant)) {
            refuse(reference);
        }
        return super.visitMemberReference(reference, null);
    }

    private void check(List<? extends ExpressionTree> arguments) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement method) {
            List<? extends VariableElement> parameters = method.getParameters();
            for (int i = 0; i < parameters.size() && i < arguments.size(); i++) {
                if (wantsConstant(parameters.get(i)) && !isConstant(arguments.get(i))) {
                    refuse(arguments.get(i));
                }
            }
        }
    }

    private void refuse(Tree place) {
        trees.printMessage(
                Diagnostic.Kind.ERROR,
                "The text of SQL must be a constant, so that no value can become part of it: write `{}` where"
                        + " a value belongs and give the value after the text.",
                place,
                getCurrentPath().getCompilationUnit());
    }

    private boolean isConstant(Tree tree) {
        if (tree instanceof LiteralTree) {
            return true;
        }
        if (tree instanceof ParenthesizedTree inner) {
            return isConstant(inner.getExpression());
        }
        if (tree instanceof BinaryTree both) {
            return isConstant(both.getLeftOperand()) && isConstant(both.getRightOperand());
        }
        Element element = trees.getElement(new TreePath(getCurrentPath(), tree));
        return element instanceof VariableElement variable
                && (variable.getConstantValue() != null
                        || (wantsConstant(variable) && variable.getModifiers().contains(Modifier.FINAL)));
    }

    private static boolean wantsConstant(VariableElement variable) {
        return variable.getAnnotationMirrors().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals(CONSTANT));
    }
}
