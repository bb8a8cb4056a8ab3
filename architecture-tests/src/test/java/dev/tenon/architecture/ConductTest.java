package dev.tenon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.util.logging.Handler;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ConductTest {
    @Test
    void only_the_command_line_prints() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.tenon.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .check(TenonClasses.ALL);
    }

    @Test
    void the_library_logs_through_slf4j_only() {
        noClasses()
                .that()
                .areNotAssignableTo(DataSource.class) // its interface names a logger
                .and()
                .areNotAssignableTo(Handler.class) // a test's ear
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "java.util.logging..", "org.apache.logging..", "org.apache.commons.logging..", "ch.qos..")
                .check(TenonClasses.ALL);
    }

    @Test
    void no_field_is_injected() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION.check(TenonClasses.ALL);
    }

    @Test
    void no_thread_sleeps() {
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "Thread.sleep is called",
                        call -> call.getTargetOwner().isEquivalentTo(Thread.class)
                                && call.getName().equals("sleep")))
                .check(TenonClasses.ALL);
    }

    @Test
    void no_method_is_synchronized_so_that_virtual_threads_are_not_pinned() {
        noMethods().should().haveModifier(JavaModifier.SYNCHRONIZED).check(TenonClasses.ALL);
    }

    /** A lease goes on waiting for a lock after an interrupt, and a lock waits in real time. */
    @Test
    void a_transaction_reads_the_time_from_its_ticker() {
        noClasses()
                .that()
                .resideInAPackage("dev.tenon.transaction..")
                .and()
                .doNotHaveSimpleName("Ticker")
                .and()
                .doNotHaveSimpleName("Lease")
                .should()
                .callMethod(System.class, "nanoTime")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Instant.class, "now")
                .check(TenonClasses.ALL);
    }

    @Test
    void a_name_says_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Manager|Helper|Utils?|Impl)(\\$.*)?")
                .check(TenonClasses.ALL);
    }

    @Test
    void every_package_is_null_marked() {
        classes().should(beInANullMarkedPackage()).check(TenonClasses.ALL);
    }

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " is not in a @NullMarked package"));
            }
        };
    }
}
