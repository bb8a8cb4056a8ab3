package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.examples.seeds.Stripe.Subscription;
import dev.tenon.examples.seeds.teams.Db;
import dev.tenon.examples.seeds.teams.Team;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team upgrades to a paid plan: a subscription at the payment gateway, then its id in the database. */
class IdempotentUpgradeTest {
    private final Stripe stripe = new Stripe();
    private Db db;
    private int teamId;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("teams.db")));
        db.push();
        Team team = db.team()
                .create(t -> t.name("Aurora Adventures")
                        .members(m -> m.create(u -> u.email("alice@prisma.io")).create(u -> u.email("bob@prisma.io"))));
        teamId = team.id();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private long teammates() {
        return db.user().count(u -> u.teams().some(t -> t.id().eq(teamId)));
    }

    private Team unlock(Subscription subscription) {
        return db.team().update(t -> t.id(teamId), d -> d.stripeCustomerId(subscription.id()));
    }

    private Team upgradeOnlyOnce(Runnable meanwhile) {
        Subscription subscription = stripe.create(teamId, "plan_id", teammates());
        meanwhile.run();
        return unlock(subscription);
    }

    private Team upgrade(String plan, Runnable meanwhile) {
        long quantity = teammates();
        Optional<Subscription> known = stripe.find(teamId);
        Subscription subscription =
                known.isPresent() ? stripe.update(known.get(), plan, quantity) : stripe.create(teamId, plan, quantity);
        meanwhile.run();
        return unlock(subscription);
    }

    private static void nothing() {}

    private static void powerFailure() {
        throw new IllegalStateException("the power failed");
    }

    @Test
    void the_upgrade_counts_the_members_and_unlocks_the_team() {
        Team team = upgradeOnlyOnce(IdempotentUpgradeTest::nothing);

        assertThat(team.stripeCustomerId()).isEqualTo("cus_1");
        assertThat(stripe.subscriptions()).extracting(Subscription::quantity).containsExactly(2L);
    }

    @Test
    void not_idempotent_a_second_attempt_after_a_failure_pays_twice() {
        assertThatThrownBy(() -> upgradeOnlyOnce(IdempotentUpgradeTest::powerFailure))
                .hasMessage("the power failed");
        assertThat(stripe.subscriptions()).as("paid").hasSize(1);
        assertThat(db.team().count(t -> t.stripeCustomerId().isNotNull()))
                .as("unlocked")
                .isZero();

        upgradeOnlyOnce(IdempotentUpgradeTest::nothing);

        assertThat(stripe.subscriptions()).hasSize(2);
    }

    @Test
    void idempotent_a_second_attempt_after_a_failure_unlocks_the_team_and_pays_once() {
        assertThatThrownBy(() -> upgrade("plan_id", IdempotentUpgradeTest::powerFailure))
                .hasMessage("the power failed");

        Team team = upgrade("plan_id", IdempotentUpgradeTest::nothing);

        assertThat(team.stripeCustomerId()).isEqualTo("cus_1");
        assertThat(stripe.subscriptions()).hasSize(1);
    }

    @Test
    void idempotent_once_or_five_times_is_the_same() {
        for (int attempt = 0; attempt < 5; attempt++) {
            upgrade("plan_id", IdempotentUpgradeTest::nothing);
        }

        assertThat(stripe.subscriptions()).containsExactly(new Subscription("cus_1", teamId, "plan_id", 2));
    }

    @Test
    void a_change_of_plan_keeps_the_customer() {
        upgrade("plan_id", IdempotentUpgradeTest::nothing);
        Team team = upgrade("bigger_plan", IdempotentUpgradeTest::nothing);

        assertThat(team.stripeCustomerId()).isEqualTo("cus_1");
        assertThat(stripe.subscriptions()).extracting(Subscription::plan).containsExactly("bigger_plan");
    }
}
