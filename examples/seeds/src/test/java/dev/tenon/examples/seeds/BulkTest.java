package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.examples.seeds.mail.Db;
import dev.tenon.examples.seeds.mail.User;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many records of one model in a single call: a mailbox where all mail is marked as read. */
class BulkTest {
    private Db db;

    @BeforeEach
    void open(@TempDir Path folder) {
        db = Db.open(o -> o.url("file:" + folder.resolve("mail.db")));
        db.push();
    }

    @AfterEach
    void close() {
        db.close();
    }

    private User mailboxOf(String owner, int letters) {
        User user = db.user().create(u -> u.email(owner));
        db.email()
                .createMany(
                        IntStream.range(0, letters).boxed().toList(),
                        n -> e -> e.userId(user.id()).subject("Letter " + n).body("Dear " + owner));
        return user;
    }

    private long unreadOf(User user) {
        return db.email().count(e -> e.userId().eq(user.id()).and(e.unread().eq(true)));
    }

    @Test
    void all_mail_of_one_user_is_marked_as_read_and_nobody_elses() {
        User alice = mailboxOf("alice@prisma.io", 5);
        User bob = mailboxOf("bob@prisma.io", 3);
        db.email().updateMany(e -> e.subject().eq("Letter 0"), d -> d.unread(false));

        long marked = db.email()
                .updateMany(e -> e.user().id().eq(alice.id()).and(e.unread().eq(true)), d -> d.unread(false));

        assertThat(marked).isEqualTo(4);
        assertThat(unreadOf(alice)).isZero();
        assertThat(unreadOf(bob)).isEqualTo(2);
    }

    @Test
    void createMany_creates_all_or_none() {
        assertThatThrownBy(() -> db.user()
                        .createMany(
                                List.of("a@prisma.io", "b@prisma.io", "a@prisma.io"), address -> u -> u.email(address)))
                .isInstanceOf(UniqueConstraintException.class);

        assertThat(db.user().count()).isZero();
    }

    /** Far more values than one statement can take, and still one transaction. */
    @Test
    void createMany_of_very_many_is_still_all_or_none() {
        User alice = mailboxOf("alice@prisma.io", 20_000);
        assertThat(unreadOf(alice)).isEqualTo(20_000);

        assertThatThrownBy(() -> db.email()
                        .createMany(
                                IntStream.range(0, 20_000).boxed().toList(),
                                n -> e -> e.userId(n < 19_999 ? alice.id() : 404)
                                        .subject("Letter")
                                        .body("Hello")))
                .isInstanceOf(ForeignKeyException.class);
        assertThat(db.email().count()).isEqualTo(20_000);
    }

    @Test
    void deleteMany_deletes_all_or_none() {
        mailboxOf("alice@prisma.io", 1);
        db.user().create(u -> u.email("bob@prisma.io"));

        assertThatThrownBy(() -> db.user().deleteMany(u -> u.email().endsWith("@prisma.io")))
                .isInstanceOfSatisfying(
                        ForeignKeyException.class, e -> assertThat(e.code()).isEqualTo("P2003"));

        assertThat(db.user().count()).isEqualTo(2);
    }

    @Test
    void updateMany_changes_all_or_none() {
        db.user().createMany(u -> u.email("a@prisma.io"), u -> u.email("b@prisma.io"));

        assertThatThrownBy(() -> db.user().updateMany(u -> u.id().gt(0), d -> d.email("same@prisma.io")))
                .isInstanceOf(UniqueConstraintException.class);

        assertThat(db.user().count(u -> u.email().eq("same@prisma.io"))).isZero();
    }

    @Test
    void a_bulk_call_says_that_it_takes_no_relations() {
        User alice = mailboxOf("alice@prisma.io", 1);

        assertThatThrownBy(() ->
                        db.user().updateMany(u -> u.id().eq(alice.id()), d -> d.receivedEmails(e -> e.deleteMany())))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("receivedEmails");
        assertThat(db.email().count()).isEqualTo(1);
    }
}
