package dev.tenon.meaning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testkit.TestDatabases;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    @Test
    void the_written_list_has_what_the_tests_know_and_nothing_else() {
        List<List<String>> rows = WrittenList.rows();
        assertThat(rows).hasSize(1 + Difference.values().length);
        for (Difference difference : Difference.values()) {
            List<String> row = WrittenList.row(difference);
            assertThat(row.subList(1, row.size())).as(row.get(0)).isSubsetOf("yes", "no");
        }
    }

    @Test
    void the_written_list_tells_of_every_database() {
        assertThat(WrittenList.rows().get(0))
                .containsAll(ServiceLoader.load(TestDatabases.class).stream()
                        .map(databases -> databases.get().provider())
                        .toList());
    }
}
