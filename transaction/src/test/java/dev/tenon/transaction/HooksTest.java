package dev.tenon.transaction;

import static dev.tenon.transaction.Swallowing.swallow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.TransactionClosedException;
import dev.tenon.error.TransactionOutcomeUnknownException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HooksTest {
    private static final TransactionOptions NESTED = TransactionOptions.nested();

    private final World world = new World();
    private final TransactionOptions options = TransactionOptions.interactive();
    private final List<String> ran = new ArrayList<>();

    @AfterEach
    void noSessionIsLost() {
        world.assertNoSessionLost();
    }

    @Test
    void after_commit_hooks_run_in_order_once_the_session_is_given_back() {
        world.transactions.run(options, tx -> {
            hook(tx, "1");
            tx.afterCommit(() -> assertThat(world.session().calls()).endsWith("giveBack"));
            hook(tx, "2");
            return "done";
        });
        assertThat(ran).containsExactly("+1", "+2");
    }

    @Test
    void on_rollback_hooks_run_the_last_one_first() {
        swallow(() -> world.transactions.run(options, tx -> {
            hook(tx, "1");
            hook(tx, "2");
            throw new IllegalStateException();
        }));
        assertThat(ran).containsExactly("-2", "-1");
    }

    @Test
    void inner_hooks_run_after_the_outermost_commit() {
        world.transactions.run(options, tx -> {
            tx.nested(NESTED, inner -> {
                hook(inner, "inner");
                return "done";
            });
            assertThat(ran).isEmpty();
            return "done";
        });
        assertThat(ran).containsExactly("+inner");
    }

    @Test
    void inner_hooks_are_dropped_with_the_inner_part_and_its_rollback_ones_run_once() {
        swallow(() -> world.transactions.run(options, tx -> {
            hook(tx, "outer");
            swallow(() -> tx.nested(NESTED, inner -> {
                hook(inner, "inner");
                throw new IllegalStateException();
            }));
            assertThat(ran).containsExactly("-inner");
            throw new IllegalStateException();
        }));
        assertThat(ran).containsExactly("-inner", "-outer");
    }

    @Test
    void hooks_of_a_kept_inner_part_are_made_up_for_with_the_outer() {
        swallow(() -> world.transactions.run(options, tx -> {
            tx.nested(NESTED, inner -> {
                hook(inner, "inner");
                return "done";
            });
            throw new IllegalStateException();
        }));
        assertThat(ran).containsExactly("-inner");
    }

    @Test
    void a_hook_that_fails_after_the_commit_hides_nothing() {
        IllegalStateException failure = new IllegalStateException("mail");
        String value = world.transactions.run(options, tx -> {
            tx.afterCommit(() -> {
                throw failure;
            });
            hook(tx, "next");
            return "done";
        });

        assertThat(value).isEqualTo("done");
        assertThat(ran).containsExactly("+next");
        assertThat(world.events(TransactionEvent.HookFailed.class))
                .extracting(TransactionEvent.HookFailed::cause)
                .containsExactly(failure);
    }

    @Test
    void a_hook_that_fails_after_the_rollback_is_suppressed() {
        IllegalStateException failure = new IllegalStateException("no funds");
        IllegalStateException hooks = new IllegalStateException("mail");

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    tx.onRollback(() -> {
                        throw hooks;
                    });
                    throw failure;
                }))
                .isSameAs(failure)
                .hasSuppressedException(hooks);
    }

    @Test
    void an_unknown_outcome_runs_neither_kind() {
        world.prepare().fail("commit", Failures.lost());

        assertThatThrownBy(() -> world.transactions.run(options, tx -> {
                    hook(tx, "1");
                    return "done";
                }))
                .isInstanceOf(TransactionOutcomeUnknownException.class);
        assertThat(ran).isEmpty();
    }

    @Test
    void a_hook_for_what_was_done_outside_is_still_taken_after_the_timeout() {
        swallow(() -> world.transactions.run(options, tx -> {
            world.pass(Duration.ofSeconds(5));
            assertThat(ran).isEmpty();
            hook(tx, "late");
            return "done";
        }));
        assertThat(ran).containsExactly("-late");
    }

    @Test
    void a_hook_after_the_end_is_refused() {
        Scope<FakeSession> tx = world.transactions.begin(options);
        tx.commit();

        assertThatThrownBy(() -> hook(tx, "late")).isInstanceOf(TransactionClosedException.class);
    }

    @Test
    void a_hook_finds_the_transaction_closed() {
        Scope<FakeSession> tx = world.transactions.begin(options);
        tx.afterCommit(() -> tx.call(session -> session.insert("late")));
        tx.commit();

        assertThat(world.events(TransactionEvent.HookFailed.class).get(0).cause())
                .isInstanceOf(TransactionClosedException.class);
        assertThat(world.database.rows()).isEmpty();
    }

    private void hook(Scope<FakeSession> tx, String name) {
        tx.afterCommit(() -> ran.add("+" + name));
        tx.onRollback(() -> ran.add("-" + name));
    }
}
