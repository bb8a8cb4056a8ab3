package dev.tenon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private static final String[] VALUES = {"dev.tenon.plan.request..", "dev.tenon.plan.step.."};

    @Test
    void requests_and_steps_are_records_enums_or_interfaces_that_are_sealed_or_a_single_function() {
        classes()
                .that()
                .resideInAnyPackage(VALUES)
                .and()
                .doNotHaveSimpleName("package-info")
                .should(ArchCondition.from(DescribedPredicate.describe(
                        "be a record, an enum, or an interface that is sealed or a function", ValuesTest::isValue)))
                .check(TenonClasses.ALL);
    }

    @Test
    void requests_and_steps_have_no_field_that_changes() {
        fields().that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(VALUES)
                .should()
                .beFinal()
                .check(TenonClasses.ALL);
    }

    private static boolean isValue(JavaClass type) {
        return type.isRecord() || type.isEnum() || (type.isInterface() && isClosed(type));
    }

    private static boolean isClosed(JavaClass type) {
        return type.isAnnotatedWith(FunctionalInterface.class) || type.reflect().isSealed();
    }
}
