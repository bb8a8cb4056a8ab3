package dev.tenon.examples.seeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.examples.seeds.teams.User;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same call, once or ten times: the same effect only where the database knows what "the same" is. */
class UpsertTest {
    private static final String LETOYA = "letoya@prisma.io";

    @TempDir
    private Path folder;

    /**
     * The address is not unique in this schema, so there is no {@code upsert} by address to call: it would not compile. All that
     * is left is to look and then write.
     */
    @Test
    void without_a_unique_address_writing_ten_times_makes_ten_users() {
        try (var db = dev.tenon.examples.seeds.signup.Db.open(o -> o.url("file:" + folder.resolve("signup.db")))) {
            db.push();
            for (int attempt = 0; attempt < 10; attempt++) {
                db.user().create(u -> u.email(LETOYA).name("Letoya"));
            }

            assertThat(db.user().count()).isEqualTo(10);
        }
    }

    @Test
    void with_a_unique_address_upserting_ten_times_makes_one_user() {
        try (var db = dev.tenon.examples.seeds.teams.Db.open(o -> o.url("file:" + folder.resolve("teams.db")))) {
            db.push();
            for (int attempt = 0; attempt < 10; attempt++) {
                db.user().upsert(u -> u.email(LETOYA), c -> c.email(LETOYA).name("Letoya"), d -> d.name("Letoya"));
            }

            assertThat(db.user().findMany()).extracting(User::name).containsExactly("Letoya");
        }
    }

    @Test
    void ten_people_who_upsert_the_same_address_at_once_make_one_user_and_none_of_them_fails()
            throws InterruptedException {
        try (var db = dev.tenon.examples.seeds.teams.Db.open(o -> o.url("file:" + folder.resolve("teams.db")))) {
            db.push();
            Callable<User> upsert = () ->
                    db.user().upsert(u -> u.email(LETOYA), c -> c.email(LETOYA).name("Letoya"), d -> d.name("Letoya"));

            List<AtOnce.Outcome<User>> outcomes = AtOnce.run(Collections.nCopies(10, upsert));

            assertThat(outcomes)
                    .extracting(o -> Optional.ofNullable(o.failure()))
                    .containsOnly(Optional.empty());
            assertThat(db.user().count()).isEqualTo(1);
        }
    }
}
