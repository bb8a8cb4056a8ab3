package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.NotLoadedException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.examples.seeds.blog.Db;
import dev.tenon.examples.seeds.blog.Post;
import dev.tenon.examples.seeds.blog.User;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One call that writes several related records, all of them or none. */
class NestedWritesTest {
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("blog.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void a_user_is_created_together_with_two_posts() {
        User alice = db.user()
                .create(
                        u -> u.email("alice@prisma.io")
                                .posts(p -> p.create(x -> x.title("Join us on Slack"))
                                        .create(x -> x.title("Follow us"))),
                        i -> i.posts(q -> q.orderBy(p -> p.id().asc())));

        assertThat(alice.posts()).extracting(Post::title).containsExactly("Join us on Slack", "Follow us");
        assertThat(alice.posts()).extracting(Post::authorId).containsOnly(alice.id());
    }

    @Test
    void the_author_of_a_post_is_changed_in_a_single_call() {
        db.user().create(u -> u.email("alice@prisma.io"));
        Post draft = db.post().create(p -> p.title("A draft").author(a -> a.create(u -> u.email("bob@prisma.io"))));

        Post moved = db.post()
                .update(
                        p -> p.id(draft.id()),
                        d -> d.author(a -> a.connect(u -> u.email("alice@prisma.io"))),
                        i -> i.author());

        assertThat(moved.author().email()).isEqualTo("alice@prisma.io");
    }

    @Test
    void profile_and_posts_are_created_with_the_user_and_read_back_in_the_same_call() {
        User alice = db.user()
                .create(
                        u -> u.email("alice@example.com")
                                .name("Alice")
                                .profile(p -> p.create(x -> x.bio("Developer").avatar("alice.jpg")))
                                .posts(p -> p.createMany(
                                        x -> x.title("First post").content("Hello world"),
                                        x -> x.title("Second post").content("Another post"))),
                        i -> i.profile().posts());

        assertThat(alice.profile())
                .hasValueSatisfying(profile -> assertThat(profile.bio()).isEqualTo("Developer"));
        assertThat(alice.posts()).extracting(Post::content).containsExactly("Hello world", "Another post");
    }

    @Test
    void if_one_nested_record_is_refused_none_of_them_exists() {
        assertThatThrownBy(() -> db.user()
                        .create(u -> u.email("alice@example.com")
                                .profile(p -> p.create(x -> x.bio("Developer")))
                                .posts(p -> p.create(x -> x.title("Same title")).create(x -> x.title("Same title")))))
                .isInstanceOfSatisfying(UniqueConstraintException.class, e -> {
                    assertThat(e.code()).isEqualTo("P2002");
                    assertThat(e.model()).contains("Post");
                    assertThat(e.fields()).containsExactly("authorId", "title");
                });

        assertThat(db.user().count()).isZero();
        assertThat(db.profile().count()).isZero();
        assertThat(db.post().count()).isZero();
    }

    @Test
    void a_name_is_changed_and_a_post_added_at_the_same_time() {
        db.user().create(u -> u.email("imani@prisma.io"));

        User imani = db.user()
                .update(
                        u -> u.email("imani@prisma.io"),
                        d -> d.name("Imani").posts(p -> p.create(x -> x.title("My first day"))),
                        i -> i.posts());

        assertThat(imani.name()).isEqualTo("Imani");
        assertThat(imani.posts()).extracting(Post::title).containsExactly("My first day");
    }

    @Test
    void what_was_not_asked_for_is_not_mistaken_for_nothing() {
        User alice = db.user().create(u -> u.email("alice@prisma.io").posts(p -> p.create(x -> x.title("Join us"))));

        assertThatThrownBy(alice::posts).isInstanceOf(NotLoadedException.class).hasMessageContaining("include(");
    }
}
