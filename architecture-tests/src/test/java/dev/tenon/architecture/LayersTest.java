package dev.tenon.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LayersTest {
    static List<Layer> layers() {
        return Layer.ALL;
    }

    static Stream<Layer> layersOfNoDatabase() {
        return Layer.ALL.stream().filter(layer -> !layer.isDialect());
    }

    @ParameterizedTest
    @MethodSource("layers")
    void a_layer_uses_only_what_stands_beside_it_in_the_table(Layer layer) {
        classes()
                .that()
                .resideInAPackage(layer.packages())
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(layer.allowed())
                .check(TenonClasses.ALL);
    }

    @ParameterizedTest
    @MethodSource("layersOfNoDatabase")
    void no_layer_knows_a_dialect(Layer layer) {
        String[] dialects = Layer.DIALECTS.stream()
                .map(dialect -> Layer.layer(dialect).packages())
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(layer.packages())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(dialects)
                .check(TenonClasses.ALL);
    }

    @Test
    void only_jdbc_the_dialects_and_their_tests_touch_java_sql() {
        String[] allowed = Stream.concat(Stream.of("jdbc", "testkit"), Layer.DIALECTS.stream())
                .map(name -> Layer.layer(name).packages())
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(allowed)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..")
                .check(TenonClasses.ALL);
    }

    @Test
    void every_class_belongs_to_a_layer_of_the_table_and_every_layer_is_seen() {
        Stream<String> seen = TenonClasses.ALL.stream()
                .map(JavaClass::getPackageName)
                .map(name -> name.split("\\.", -1)[2])
                .distinct();
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(
                        Layer.ALL.stream().map(Layer::name).toList());
    }
}
