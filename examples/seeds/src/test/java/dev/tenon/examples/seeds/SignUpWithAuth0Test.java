package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.OutsideTransactionException;
import dev.tenon.examples.seeds.signup.Batch;
import dev.tenon.examples.seeds.signup.Db;
import dev.tenon.examples.seeds.signup.User;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user is created here and at an identity provider: two systems that must agree. */
class SignUpWithAuth0Test {
    private static final String JANE = "jane@example.com";

    private final Auth0 auth0 = new Auth0();
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("signup.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private User signUpStepByStep(String email) throws Auth0.AlreadyExists {
        User local = db.user().create(u -> u.email(email).name("Jane Doe"));
        Auth0.Account account = auth0.createUser(email, "temporary");
        return db.user().update(u -> u.id(local.id()), d -> d.authProviderId(account.userId()));
    }

    private User signUp(String email) throws Auth0.AlreadyExists {
        return db.transaction(tx -> {
            User local = tx.user().create(u -> u.email(email).name("Jane Doe"));
            Auth0.Account account = auth0.createUser(email, "temporary");
            tx.onRollback(() -> auth0.deleteUser(account));
            return tx.user().update(u -> u.id(local.id()), d -> d.authProviderId(account.userId()));
        });
    }

    @Test
    void the_local_user_holds_the_id_that_the_provider_gave() throws Auth0.AlreadyExists {
        assertThat(signUp(JANE).authProviderId()).isEqualTo("auth0|1");
    }

    @Test
    void step_by_step_a_refusal_of_the_provider_leaves_a_user_that_it_does_not_know() throws Auth0.AlreadyExists {
        signUpStepByStep(JANE);

        assertThatThrownBy(() -> signUpStepByStep(JANE)).isInstanceOf(Auth0.AlreadyExists.class);

        assertThat(db.user().count(u -> u.authProviderId().isNull())).isEqualTo(1);
    }

    @Test
    void in_a_transaction_a_refusal_of_the_provider_leaves_nothing() throws Auth0.AlreadyExists {
        signUp(JANE);

        assertThatThrownBy(() -> signUp(JANE)).isInstanceOf(Auth0.AlreadyExists.class);

        assertThat(db.user().count()).isEqualTo(1);
        assertThat(auth0.emails()).containsExactly(JANE);
    }

    /** The half of the problem that the article leaves open: what if the database fails after the provider agreed? */
    @Test
    void what_the_provider_did_is_taken_back_if_the_transaction_fails_later() {
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    User local = tx.user().create(u -> u.email(JANE).name("Jane Doe"));
                    Auth0.Account account = auth0.createUser(JANE, "temporary");
                    tx.onRollback(() -> auth0.deleteUser(account));
                    tx.user().update(u -> u.id(local.id()), d -> d.authProviderId(account.userId()));
                    throw new IllegalStateException("the welcome letter could not be written");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(auth0.emails()).isEmpty();
        assertThat(db.user().count()).isZero();
    }

    @Test
    void a_welcome_is_sent_only_to_those_who_have_signed_up() {
        List<String> outbox = new ArrayList<>();
        db.inTransaction(tx -> {
            User jane = tx.user().create(u -> u.email(JANE).name("Jane Doe"));
            tx.afterCommit(() -> outbox.add("Welcome " + jane.name()));
            assertThat(outbox).isEmpty();
        });
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    tx.afterCommit(() -> outbox.add("Welcome nobody"));
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(outbox).containsExactly("Welcome Jane Doe");
    }

    /** "Otherwise the transaction protections won't be applied": here the wrong client does not go unnoticed. */
    @Test
    void the_outer_client_in_the_callback_is_refused_and_nothing_is_kept() {
        assertThatThrownBy(() -> db.inTransaction(tx -> {
                    tx.user().create(u -> u.email(JANE).name("Jane Doe"));
                    db.user().updateMany(u -> u.email().eq(JANE), d -> d.authProviderId("auth0|1"));
                }))
                .isInstanceOf(OutsideTransactionException.class);

        assertThat(db.user().count()).isZero();
    }

    @Test
    void where_all_steps_are_in_the_database_a_batch_is_enough() {
        Batch batch = db.batch();
        batch.user().create(u -> u.email(JANE).name("Jane Doe"));
        batch.user().create(u -> u.email("john@example.com").name("John Doe"));
        batch.run();

        assertThat(db.user().count()).isEqualTo(2);
    }
}
