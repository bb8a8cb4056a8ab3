package dev.tenon.examples.quickstart;

import dev.tenon.client.Op;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.examples.quickstart.db.Batch;
import dev.tenon.examples.quickstart.db.Db;
import dev.tenon.examples.quickstart.db.Plan;
import dev.tenon.examples.quickstart.db.Team;
import dev.tenon.examples.quickstart.db.User;
import java.util.List;

/** A team signs up together with its first member: a nested write. Then bulk writes, and a batch. */
final class SignUp {
    private final Db db;
    private final Story story;

    SignUp(Db db, Story story) {
        this.db = db;
        this.story = story;
    }

    void tell() throws Exception {
        story.chapter("Nested write", "a team and its first member, all or nothing");
        nestedWrite();
        takenEmail();
        story.chapter("Bulk", "one statement for many records");
        bulk();
        story.chapter("Batch", "described first, run together, results by handle");
        batch();
    }

    private Team signUp(String team, String email) {
        return db.team().create(t -> t.name(team).members(m -> m.create(u -> u.email(email))), i -> i.members());
    }

    private void nestedWrite() throws Exception {
        Team team = story.show(
                "create a team, in the same call its member, and read both back",
                () -> signUp("Aurora Adventures", "alice@tenon.dev"));
        story.fact(team.name() + " has the member " + team.members().get(0).email());
    }

    private void takenEmail() throws Exception {
        try {
            story.show("another team, but the e-mail is taken", () -> signUp("Cool Crew", "alice@tenon.dev"));
        } catch (UniqueConstraintException taken) {
            story.refused(taken);
        }
        story.fact("still " + db.team().count() + " team: no \"Cool Crew\" without members");
    }

    private void bulk() throws Exception {
        List<String> emails = List.of("sorcha@tenon.dev", "ellen@tenon.dev");
        long created =
                story.show("two users at once", () -> db.user().createMany(emails, email -> u -> u.email(email)));
        long upgraded = story.show(
                "every free plan becomes a paid one",
                () -> db.team().updateMany(t -> t.plan().eq(Plan.FREE), d -> d.plan(Plan.PRO)));
        story.fact(created + " users created, " + upgraded + " team upgraded");
    }

    private void batch() throws Exception {
        Batch batch = db.batch();
        Op<User> ebony = batch.user().create(u -> u.email("ebony@tenon.dev"));
        Op<Team> crew = batch.team().create(t -> t.name("Cool Crew").members(m -> m.connect(ebony)));
        Op<Long> users = batch.user().count();
        story.show("a user, a team that connects her before she has an id, a count", () -> {
            batch.run();
            return batch;
        });
        story.fact(crew.get().name() + " has " + ebony.get().email() + "; users in all: " + users.get());
    }
}
