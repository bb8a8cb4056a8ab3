package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Op;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.examples.seeds.privacy.Batch;
import dev.tenon.examples.seeds.privacy.Db;
import dev.tenon.examples.seeds.privacy.User;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The right to be forgotten: three models, one decision. */
class PrivacyTest {
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("privacy.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private User somebody() {
        return db.user()
                .create(u -> u.posts(p -> p.create(x -> x.title("Hello").content("World"))
                                .create(x -> x.title("Bye").content("World")))
                        .privateMessages(m -> m.create(x -> x.message("Secret"))));
    }

    private long deletedByForgetting(int id) {
        Batch batch = db.batch();
        Op<Long> posts = batch.post().deleteMany(p -> p.userId().eq(id));
        Op<Long> messages = batch.privateMessage().deleteMany(m -> m.userId().eq(id));
        Op<User> user = batch.user().delete(u -> u.id(id));
        batch.run();
        assertThat(user.get().id()).isEqualTo(id);
        return posts.get() + messages.get() + 1;
    }

    @Test
    void everything_of_a_person_is_deleted_and_nothing_of_others() {
        User leaving = somebody();
        User staying = somebody();

        assertThat(deletedByForgetting(leaving.id())).isEqualTo(4);

        assertThat(db.user().findMany()).containsExactly(staying);
        assertThat(db.post().count(p -> p.userId().eq(staying.id()))).isEqualTo(2);
        assertThat(db.post().count()).isEqualTo(2);
        assertThat(db.privateMessage().count()).isEqualTo(1);
    }

    @Test
    void if_the_person_does_not_exist_nothing_is_deleted() {
        somebody();

        assertThatThrownBy(() -> deletedByForgetting(404)).isInstanceOf(RecordNotFoundException.class);

        assertThat(db.post().count()).isEqualTo(2);
    }

    @Test
    void a_half_done_deletion_is_undone() {
        User leaving = somebody();
        Batch batch = db.batch();
        batch.post().deleteMany(p -> p.userId().eq(leaving.id()));
        batch.user().delete(u -> u.id(leaving.id()));

        assertThatThrownBy(batch::run).isInstanceOf(ForeignKeyException.class);

        assertThat(db.post().count()).isEqualTo(2);
        assertThat(db.user().count()).isEqualTo(1);
    }

    /** Independent, and yet not in any order: a constraint wants the posts to go before their author. */
    @Test
    void the_person_cannot_go_before_what_refers_to_them() {
        User leaving = somebody();

        assertThatThrownBy(() -> db.user().delete(u -> u.id(leaving.id()))).isInstanceOf(ForeignKeyException.class);
    }
}
