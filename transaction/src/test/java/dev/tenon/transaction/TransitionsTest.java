package dev.tenon.transaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every phase with every event, against a table that is written here a second time. */
class TransitionsTest {
    private static final String TABLE = """
            event                 | OPEN        | POISONED    | COMMITTING
            STATEMENT_SUCCEEDED   | OPEN        | -           | -
            STATEMENT_FAILED      | POISONED    | POISONED    | -
            GIVEN_UP              | ABORTED     | ABORTED     | -
            SAVEPOINT_SET         | OPEN        | -           | -
            SAVEPOINT_RELEASED    | OPEN        | -           | -
            SAVEPOINT_RETURNED_TO | OPEN        | OPEN        | -
            COMMIT_SENT           | COMMITTING  | -           | -
            COMMIT_ACKNOWLEDGED   | -           | -           | COMMITTED
            COMMIT_UNANSWERED     | -           | -           | UNKNOWN
            ROLLED_BACK           | ROLLED_BACK | ROLLED_BACK | ROLLED_BACK
            TIME_UP               | TIMED_OUT   | TIMED_OUT   | -
            """;

    static Stream<Arguments> pairs() {
        return Arrays.stream(Phase.values())
                .flatMap(phase -> Arrays.stream(Event.values()).map(event -> Arguments.of(phase, event)));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void every_pair_is_as_in_the_table(Phase phase, Event event) {
        assertThat(Transitions.next(phase, event)).isEqualTo(expected(phase, event));
    }

    private static Optional<Phase> expected(Phase phase, Event event) {
        List<List<String>> rows = TABLE.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .toList();
        int column = rows.get(0).indexOf(phase.name());
        String cell = rows.stream()
                .filter(row -> row.get(0).equals(event.name()))
                .map(row -> column < 0 ? "-" : row.get(column))
                .findFirst()
                .orElseThrow();
        return cell.equals("-") ? Optional.empty() : Optional.of(Phase.valueOf(cell));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void an_end_is_final(Phase phase, Event event) {
        if (phase.isEnded()) {
            assertThat(Transitions.next(phase, event)).isEmpty();
        }
    }
}
