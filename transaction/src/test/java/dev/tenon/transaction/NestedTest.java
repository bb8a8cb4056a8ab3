package dev.tenon.transaction;

import static dev.tenon.transaction.Swallowing.swallow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.error.DatabaseException;
import dev.tenon.error.OutsideTransactionException;
import dev.tenon.error.TransactionAbortedException;
import dev.tenon.error.TransactionClosedException;
import dev.tenon.error.UnsupportedOptionException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NestedTest {
    private static final TransactionOptions NESTED = TransactionOptions.nested();

    private final World world = new World();
    private final TransactionOptions options = TransactionOptions.interactive();

    @AfterEach
    void noSessionIsLost() {
        world.assertNoSessionLost();
    }

    @Test
    void a_nested_transaction_is_a_savepoint_that_is_released() {
        world.transactions.run(options, tx -> {
            insert(tx, "a");
            return tx.nested(NESTED, inner -> insert(inner, "b"));
        });

        assertThat(world.database.rows()).containsExactly("a", "b");
        assertThat(world.session().calls())
                .containsExactly("begin", "insert a", "savepoint", "insert b", "release", "commit", "giveBack");
    }

    @Test
    void an_inner_failure_may_be_caught_and_the_outer_goes_on() {
        IllegalStateException failure = new IllegalStateException("no seat");
        world.transactions.run(options, tx -> {
            insert(tx, "a");
            assertThat(catchThrowable(() -> tx.nested(NESTED, inner -> {
                        insert(inner, "b");
                        throw failure;
                    })))
                    .isSameAs(failure);
            return insert(tx, "c");
        });

        assertThat(world.database.rows()).containsExactly("a", "c");
    }

    @Test
    void a_failed_statement_inside_is_healed_by_the_savepoint() {
        world.prepare().fail("insert", Failures.unique());
        world.transactions.run(options, tx -> {
            assertThat(catchThrowable(() -> tx.nested(NESTED, inner -> insert(inner, "a"))))
                    .isInstanceOf(DatabaseException.class);
            return insert(tx, "b");
        });

        assertThat(world.database.rows()).containsExactly("b");
    }

    @Test
    void a_failed_first_child_and_a_successful_second_one_may_be_committed() {
        world.prepare().fail("insert", Failures.unique());
        world.transactions.run(options, tx -> {
            swallow(() -> tx.nested(NESTED, inner -> insert(inner, "a")));
            return tx.nested(NESTED, inner -> insert(inner, "b"));
        });

        assertThat(world.database.rows()).containsExactly("b");
    }

    @Test
    void a_poisoned_child_that_cannot_be_undone_stays_poison_whatever_the_second_one_does() {
        DatabaseException first = Failures.unique();
        DatabaseException noSavepoint = Failures.unclassified();
        world.prepare().fail("insert", first).fail("rollbackTo", noSavepoint);

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    assertThat(catchThrowable(() -> tx.nested(NESTED, inner -> insert(inner, "a"))))
                            .isSameAs(first)
                            .hasSuppressedException(noSavepoint);
                    assertThat(catchThrowable(() -> tx.nested(NESTED, inner -> insert(inner, "b"))))
                            .isInstanceOf(TransactionAbortedException.class);
                    return "done";
                }))
                .isInstanceOf(TransactionAbortedException.class)
                .hasCause(first);
        assertThat(world.database.rows()).isEmpty();
    }

    @Test
    void a_poisoned_child_whose_body_returned_is_undone_and_fails_with_the_first_failure() {
        DatabaseException first = Failures.unique();
        world.prepare().fail("insert", first);
        world.transactions.run(options, tx -> {
            assertThatThrownBy(() -> tx.nested(NESTED, inner -> catchThrowable(() -> insert(inner, "a"))))
                    .isInstanceOf(TransactionAbortedException.class)
                    .hasCause(first);
            return insert(tx, "b");
        });

        assertThat(world.database.rows()).containsExactly("b");
    }

    @Test
    void a_conflict_inside_is_the_end_of_all_of_it() {
        DatabaseException conflict = Failures.conflict();
        world.prepare().fail("insert", conflict);

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    swallow(() -> tx.nested(NESTED, inner -> insert(inner, "a")));
                    return insert(tx, "b");
                }))
                .isInstanceOf(TransactionAbortedException.class)
                .hasCause(conflict);
        assertThat(world.session().calls()).doesNotContain("rollbackTo", "insert b", "commit");
    }

    @Test
    void an_outer_one_is_not_used_while_an_inner_one_is_open_and_both_labels_are_named() {
        try (Scope<FakeSession> tx = world.transactions.begin(options.label("order"))) {
            Scope<FakeSession> inner = tx.open(NESTED.label("seat"));

            for (Throwable refusal : new Throwable[] {
                catchThrowable(() -> insert(tx, "a")), catchThrowable(tx::commit), catchThrowable(() -> tx.open(NESTED))
            }) {
                assertThat(refusal)
                        .isInstanceOf(OutsideTransactionException.class)
                        .hasMessageContaining("'order'")
                        .hasMessageContaining("'seat'");
            }
            inner.commit();
            insert(tx, "b");
            tx.commit();
        }
        assertThat(world.database.rows()).containsExactly("b");
    }

    @Test
    void a_body_that_leaves_an_inner_handle_open_is_rolled_back() {
        assertThatThrownBy(() -> world.transactions.run(options, tx -> tx.open(NESTED)))
                .isInstanceOf(OutsideTransactionException.class);
        assertThat(world.session().calls()).endsWith("rollback", "giveBack");
    }

    @Test
    void undoing_an_outer_one_undoes_the_inner_ones_too() {
        world.transactions.run(options, tx -> {
            Scope<FakeSession> outer = tx.open(NESTED);
            Scope<FakeSession> inner = outer.open(NESTED);
            insert(inner, "a");
            outer.rollback();
            assertThatThrownBy(() -> insert(inner, "b")).isInstanceOf(TransactionClosedException.class);
            return insert(tx, "c");
        });

        assertThat(world.database.rows()).containsExactly("c");
    }

    @Test
    void three_levels_are_undone_one_by_one() {
        world.transactions.run(options, tx -> {
            insert(tx, "a");
            return tx.nested(NESTED, one -> {
                insert(one, "b");
                swallow(() -> one.nested(NESTED, two -> {
                    insert(two, "c");
                    throw new IllegalStateException("no");
                }));
                return insert(one, "d");
            });
        });

        assertThat(world.database.rows()).containsExactly("a", "b", "d");
    }

    @Test
    void a_nested_dry_run_returns_its_value() {
        String value = world.transactions.run(options, tx -> {
            insert(tx, "a");
            return tx.nested(NESTED, inner -> inner.rollback(insert(inner, "b")));
        });

        assertThat(value).isEqualTo("b");
        assertThat(world.database.rows()).containsExactly("a");
    }

    @Test
    void a_nested_one_is_closed_after_its_end() {
        world.transactions.run(options.label("order"), tx -> {
            Scope<FakeSession> inner = tx.open(NESTED.label("seat"));
            inner.commit();
            inner.close();
            assertThatThrownBy(() -> insert(inner, "a"))
                    .isInstanceOf(TransactionClosedException.class)
                    .hasMessageContaining("'seat'")
                    .hasMessageContaining("part of the outer one");
            assertThatThrownBy(inner::rollback).isInstanceOf(TransactionClosedException.class);
            return "done";
        });
    }

    @Test
    void a_release_that_fails_undoes_the_inner_part() {
        DatabaseException failure = Failures.unclassified();
        world.prepare().fail("release", failure);
        world.transactions.run(options, tx -> {
            assertThatThrownBy(() -> tx.nested(NESTED, inner -> insert(inner, "a")))
                    .isSameAs(failure);
            return insert(tx, "b");
        });

        assertThat(world.database.rows()).containsExactly("b");
    }

    @Test
    void poison_of_the_outer_is_not_healed_by_undoing_the_inner() {
        IllegalStateException half = new IllegalStateException("half done");
        try (Scope<FakeSession> tx = world.transactions.begin(options)) {
            Scope<FakeSession> inner = tx.open(NESTED);
            tx.poison(half);
            inner.rollback();

            assertThatThrownBy(tx::commit)
                    .isInstanceOf(TransactionAbortedException.class)
                    .hasCause(half);
        }
    }

    static Stream<TransactionOptions> optionsThatAreTheOuterOnes() {
        return Stream.of(
                NESTED.maxWait(Duration.ofSeconds(2)),
                NESTED.timeout(Duration.ofSeconds(5)),
                NESTED.isolation(Isolation.SERIALIZABLE),
                NESTED.asReadOnly(),
                NESTED.retries(1),
                TransactionOptions.interactive());
    }

    @ParameterizedTest
    @MethodSource("optionsThatAreTheOuterOnes")
    void an_option_that_cannot_take_effect_is_refused(TransactionOptions given) {
        world.transactions.run(options, tx -> {
            assertThatThrownBy(() -> tx.nested(given, inner -> "never")).isInstanceOf(UnsupportedOptionException.class);
            return "done";
        });
        assertThat(world.session().calls()).containsExactly("begin", "commit", "giveBack");
    }

    private static String insert(Scope<FakeSession> tx, String row) {
        return tx.call(session -> session.insert(row));
    }
}
