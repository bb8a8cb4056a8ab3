package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Op;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.examples.seeds.teams.Batch;
import dev.tenon.examples.seeds.teams.Db;
import dev.tenon.examples.seeds.teams.Team;
import dev.tenon.examples.seeds.teams.User;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team signs up with its first member: the team's id has to be known before the member can be tied to it. */
class SignUpTest {
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("teams.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private User signUpInTwoCalls(String name, String email) {
        Team team = db.team().create(t -> t.name(name));
        return db.user().create(u -> u.email(email).teams(t -> t.connect(x -> x.id(team.id()))));
    }

    private Team signUp(String name, String email) {
        return db.team().create(t -> t.name(name).members(m -> m.create(u -> u.email(email))), i -> i.members());
    }

    private long teamsWithoutMembers() {
        return db.team().count(t -> t.members().none());
    }

    @Test
    void in_two_calls_a_failure_between_them_leaves_a_team_without_members_that_blocks_the_next_attempt() {
        db.user().create(u -> u.email("alice@prisma.io"));

        assertThatThrownBy(() -> signUpInTwoCalls("Aurora Adventures", "alice@prisma.io"))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        e -> assertThat(e.fields()).containsExactly("email"));
        assertThat(teamsWithoutMembers()).isEqualTo(1);

        assertThatThrownBy(() -> signUpInTwoCalls("Aurora Adventures", "alice.cooper@prisma.io"))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        e -> assertThat(e.fields()).containsExactly("name"));
    }

    @Test
    void as_one_nested_write_team_and_member_exist_together() {
        Team team = signUp("Aurora Adventures", "alice@prisma.io");

        assertThat(team.members()).extracting(User::email).containsExactly("alice@prisma.io");
        assertThat(teamsWithoutMembers()).isZero();
    }

    @Test
    void as_one_nested_write_a_failure_leaves_nothing_and_the_next_attempt_works() {
        db.user().create(u -> u.email("alice@prisma.io"));

        assertThatThrownBy(() -> signUp("Aurora Adventures", "alice@prisma.io"))
                .isInstanceOf(UniqueConstraintException.class);
        assertThat(db.team().count()).isZero();

        signUp("Aurora Adventures", "alice.cooper@prisma.io");
        assertThat(teamsWithoutMembers()).isZero();
    }

    /** "Not possible, the id is not available yet": here a later operation takes the handle of an earlier one. */
    @Test
    void in_a_batch_the_team_takes_the_user_that_an_earlier_operation_creates() {
        Batch batch = db.batch();
        Op<User> ebony = batch.user().create(u -> u.email("ebony@prisma.io"));
        Op<Team> team =
                batch.team().create(t -> t.name("Aurora Adventures").members(m -> m.connect(ebony)), i -> i.members());
        batch.run();

        assertThat(team.get().members()).containsExactly(ebony.get());
    }

    @Test
    void in_a_batch_the_user_is_gone_again_if_the_team_is_refused() {
        signUp("Aurora Adventures", "alice@prisma.io");

        Batch batch = db.batch();
        Op<User> ebony = batch.user().create(u -> u.email("ebony@prisma.io"));
        batch.team().create(t -> t.name("Aurora Adventures").members(m -> m.connect(ebony)));

        assertThatThrownBy(batch::run).isInstanceOf(UniqueConstraintException.class);
        assertThat(db.user().findUnique(u -> u.email("ebony@prisma.io"))).isEmpty();
    }

    @Test
    void two_sign_ups_are_independent_of_each_other_and_can_be_made_all_or_nothing() {
        Batch batch = db.batch();
        batch.team().create(t -> t.name("Aurora Adventures").members(m -> m.create(u -> u.email("alice@prisma.io"))));
        batch.team().create(t -> t.name("Cool Crew").members(m -> m.create(u -> u.email("elsa@prisma.io"))));
        batch.run();

        assertThat(db.team().count(t -> t.members().some())).isEqualTo(2);
    }

    @Test
    void if_the_second_sign_up_fails_the_first_has_not_happened() {
        Batch batch = db.batch();
        batch.team().create(t -> t.name("Aurora Adventures").members(m -> m.create(u -> u.email("alice@prisma.io"))));
        batch.team().create(t -> t.name("Cool Crew").members(m -> m.create(u -> u.email("alice@prisma.io"))));

        assertThatThrownBy(batch::run).isInstanceOf(UniqueConstraintException.class);
        assertThat(db.team().count()).isZero();
        assertThat(db.user().count()).isZero();
    }
}
