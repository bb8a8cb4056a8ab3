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

    void tell() {
        story.chapter("Nested write", "a team and its first member, all or nothing");
        story.show("create a team, and in the same call its member", () -> signUp("Aurora Adventures", "alice@tenon.dev"));
        story.fact(membersOf("Aurora Adventures"));
        story.show("another team, but the e-mail is taken", this::signUpWithTakenEmail);
        story.fact("teams afterwards: " + db.team().count() + "; no \"Cool Crew\" without members");

        story.chapter("Bulk", "one statement for many records");
        story.show("two users in one statement, then every free plan upgraded", this::upgradeAll);

        story.chapter("Batch", "described first, run together, results by handle");
        story.show("a user, and a team that connects her before she has an id", this::signUpInBatch);
    }

    private Team signUp(String team, String email) {
        return db.team().create(t -> t.name(team).members(m -> m.create(u -> u.email(email))));
    }

    private void signUpWithTakenEmail() {
        try {
            signUp("Cool Crew", "alice@tenon.dev");
        } catch (UniqueConstraintException taken) {
            story.refusal(Story.problem(taken));
        }
    }

    private void upgradeAll() {
        long created = db.user().createMany(List.of("sorcha@tenon.dev", "ellen@tenon.dev"), email -> u -> u.email(email));
        long upgraded = db.team().updateMany(t -> t.plan().eq(Plan.FREE), d -> d.plan(Plan.PRO));
        story.fact(created + " users created, " + upgraded + " team upgraded");
    }

    private void signUpInBatch() {
        Batch batch = db.batch();
        Op<User> ebony = batch.user().create(u -> u.email("ebony@tenon.dev"));
        Op<Team> team = batch.team().create(t -> t.name("Cool Crew").members(m -> m.connect(ebony)));
        Op<Long> users = batch.user().count();
        batch.run();
        story.fact(team.get().name() + " has " + ebony.get().email() + " as its member; " + users.get() + " users in all");
    }

    private String membersOf(String name) {
        Team team = db.team().findUniqueOrThrow(t -> t.name(name), i -> i.members());
        return team.name() + " has " + team.members().size() + " member: "
                + team.members().get(0).email();
    }
}
