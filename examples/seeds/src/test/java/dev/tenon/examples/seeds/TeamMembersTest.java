package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Op;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.examples.seeds.teams.Batch;
import dev.tenon.examples.seeds.teams.Db;
import dev.tenon.examples.seeds.teams.Team;
import dev.tenon.examples.seeds.teams.User;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A team is renamed or deleted, and its members with it: two ways to the same result. */
class TeamMembersTest {
    private Db db;
    private Team team;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("teams.db")));
        db.push();
        team = db.team()
                .create(t -> t.name("Aurora Adventures")
                        .members(m -> m.create(u -> u.email("alice@prisma.io").name("Alice"))
                                .create(u -> u.email("bob@prisma.io"))));
        db.user().create(u -> u.email("stranger@prisma.io"));
    }

    @AfterEach
    void close() {
        db.close();
    }

    private List<User> usersByEmail() {
        return db.user().findMany(q -> q.orderBy(u -> u.email().asc()));
    }

    @Test
    void a_batch_renames_the_team_and_names_its_nameless_members() {
        Batch batch = db.batch();
        batch.team().update(t -> t.id(team.id()), d -> d.name("Aurora Adventures Ltd"));
        Op<Long> named = batch.user()
                .updateMany(
                        u -> u.teams()
                                .some(t -> t.id().eq(team.id()))
                                .and(u.name().isNull()),
                        d -> d.name("Unknown User"));
        batch.run();

        assertThat(named.get()).isEqualTo(1);
        assertThat(usersByEmail()).extracting(User::name).containsExactly("Alice", "Unknown User", null);
    }

    @Test
    void a_nested_write_renames_the_team_and_names_its_nameless_members() {
        Team renamed = db.team()
                .update(
                        t -> t.id(team.id()),
                        d -> d.name("Aurora Adventures Ltd")
                                .members(m -> m.updateMany(u -> u.name().isNull(), x -> x.name("Unknown User"))),
                        i -> i.members(q -> q.orderBy(u -> u.email().asc())));

        assertThat(renamed.name()).isEqualTo("Aurora Adventures Ltd");
        assertThat(renamed.members()).extracting(User::name).containsExactly("Alice", "Unknown User");
        assertThat(usersByEmail()).extracting(User::name).containsExactly("Alice", "Unknown User", null);
    }

    @Test
    void if_there_is_no_such_team_its_members_stay_as_they_are() {
        Batch batch = db.batch();
        batch.user().updateMany(u -> u.name().isNull(), d -> d.name("Unknown User"));
        batch.team().update(t -> t.id(404), d -> d.name("Nobody Ltd"));

        assertThatThrownBy(batch::run)
                .isInstanceOfSatisfying(
                        RecordNotFoundException.class, e -> assertThat(e.code()).isEqualTo("P2025"));
        assertThat(usersByEmail()).extracting(User::name).containsExactly("Alice", null, null);
    }

    /** A cascading delete by hand, where the related records do not belong to the team alone. */
    @Test
    void a_batch_deletes_the_team_and_all_of_its_members() {
        Batch batch = db.batch();
        Op<Long> members = batch.user().deleteMany(u -> u.teams().some(t -> t.id().eq(team.id())));
        batch.team().delete(t -> t.id(team.id()));
        batch.run();

        assertThat(members.get()).isEqualTo(2);
        assertThat(usersByEmail()).extracting(User::email).containsExactly("stranger@prisma.io");
        assertThat(db.team().count()).isZero();
    }

    @Test
    void a_nested_write_deletes_all_members_of_the_team() {
        db.team().update(t -> t.id(team.id()), d -> d.members(m -> m.deleteMany()));

        assertThat(usersByEmail()).extracting(User::email).containsExactly("stranger@prisma.io");
    }

    /** What the articles were waiting for: the schema says what goes with what. */
    @Test
    void what_the_schema_ties_to_the_team_goes_with_it() {
        db.channel()
                .createMany(
                        c -> c.name("general").teamId(team.id()),
                        c -> c.name("random").teamId(team.id()));

        db.team().delete(t -> t.id(team.id()));

        assertThat(db.channel().count()).isZero();
        assertThat(db.user().count()).isEqualTo(3);
    }
}
