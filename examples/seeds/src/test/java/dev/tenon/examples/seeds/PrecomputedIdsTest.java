package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.RecordNotFoundException;
import dev.tenon.examples.seeds.guids.Batch;
import dev.tenon.examples.seeds.guids.Db;
import dev.tenon.examples.seeds.guids.Team;
import dev.tenon.examples.seeds.guids.User;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ids that are known beforehand make dependent writes independent. */
class PrecomputedIdsTest {
    private final String teamId = UUID.randomUUID().toString();
    private final String userId = UUID.randomUUID().toString();
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("guids.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private Team team() {
        return db.team().findUniqueOrThrow(t -> t.id(teamId), i -> i.members());
    }

    @Test
    void a_batch_signs_up_with_ids_made_by_the_application() {
        Batch batch = db.batch();
        batch.team().create(t -> t.name("Aurora Adventures").id(teamId));
        batch.user().create(u -> u.email("alice@prisma.io").id(userId).teams(t -> t.connect(x -> x.id(teamId))));
        batch.run();

        assertThat(team().members()).extracting(User::id).containsExactly(userId);
    }

    /** The order counts: what is connected must exist by then. The article's own order would not have worked. */
    @Test
    void a_user_cannot_be_tied_to_a_team_that_only_a_later_operation_creates() {
        Batch batch = db.batch();
        batch.user().create(u -> u.email("alice@prisma.io").id(userId).teams(t -> t.connect(x -> x.id(teamId))));
        batch.team().create(t -> t.name("Aurora Adventures").id(teamId));

        assertThatThrownBy(batch::run).isInstanceOf(RecordNotFoundException.class);
        assertThat(db.user().count()).isZero();
    }

    @Test
    void a_nested_write_takes_such_ids_as_well() {
        db.team()
                .create(t -> t.name("Aurora Adventures")
                        .id(teamId)
                        .members(m -> m.create(u -> u.email("alice@prisma.io").id(userId))));

        assertThat(team().members()).extracting(User::id).containsExactly(userId);
    }

    @Test
    void without_one_a_uuid_is_made() {
        Team team = db.team().create(t -> t.name("Aurora Adventures"));

        assertThat(UUID.fromString(team.id())).hasToString(team.id());
    }
}
