package dev.tenon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.RequiredRelationException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Expression;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.request.WriteData.RelationWrite;
import dev.tenon.plan.step.Step;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many statements writes need, and which: a plan never does one by one what one statement can do. */
class WritePlansTest {
    private static final Schema SCHEMA = SchemaFile.parse("schema.prisma", """
            datasource db {
              provider = "sqlite"
              url      = "file:./unused.db"
            }
            model User {
              id    Int    @id @default(autoincrement())
              email String @unique
              age   Int?
              score Int?
              posts Post[]
              teams Team[]
            }
            model Post {
              id       Int       @id @default(autoincrement())
              title    String
              author   User      @relation(fields: [authorId], references: [id])
              authorId Int
              comments Comment[]
            }
            model Comment {
              id     Int    @id @default(autoincrement())
              text   String
              post   Post   @relation(fields: [postId], references: [id])
              postId Int
            }
            model Team {
              id      Int    @id @default(autoincrement())
              name    String @unique
              members User[]
            }
            model Page {
              id      Int @id
              text    String
              changes Int @default(0) /// @version
            }
            """);
    private static final Capabilities CAPABILITIES = Capabilities.of(1_000, Ability.values());

    private static Plan planned(Request request) {
        return new Planner(SCHEMA, CAPABILITIES).plan(request);
    }

    private static void assertPlan(Request request, String expected) {
        assertThat(PlanText.of(planned(request))).isEqualTo(expected);
        assertThat(planned(request)).isEqualTo(planned(request));
    }

    private static UniqueWhere by(String key, Object value) {
        return new UniqueWhere(key, List.of(value), Filter.all());
    }

    private static WriteData data(Object... parts) {
        List<Assignment> scalars = List.of(parts).stream()
                .filter(Assignment.class::isInstance)
                .map(Assignment.class::cast)
                .toList();
        List<RelationWrite> relations = List.of(parts).stream()
                .filter(RelationWrite.class::isInstance)
                .map(RelationWrite.class::cast)
                .toList();
        return new WriteData(scalars, relations);
    }

    private static Assignment set(String field, Object value) {
        return Assignment.set(field, value);
    }

    private static RelationWrite to(String relation, NestedWrite... writes) {
        return new RelationWrite(relation, List.of(writes));
    }

    private static NestedWrite make(Object... parts) {
        return new NestedWrite.Create(data(parts));
    }

    private static Request create(String model, Object... parts) {
        return new Request.Create(model, data(parts), Selection.scalars());
    }

    private static Request updateAnn(Object... parts) {
        return new Request.Update("User", by("email", "ann"), data(parts), Selection.scalars());
    }

    @Test
    void one_user_and_ten_posts_are_two_inserts() {
        NestedWrite[] posts = Collections.nCopies(10, make(set("title", "t"))).toArray(NestedWrite[]::new);

        List<Step> steps =
                planned(create("User", set("email", "a"), to("posts", posts))).steps();

        assertThat(steps).hasSize(2).allMatch(Step.Insert.class::isInstance);
        assertThat(((Step.Insert) steps.get(1)).rows()).hasSize(10);
    }

    @Test
    void every_level_is_one_insert_whoever_the_parents_are() {
        assertPlan(
                create(
                        "User",
                        set("email", "a"),
                        to(
                                "posts",
                                make(set("title", "p"), to("comments", make(set("text", "1")), make(set("text", "2")))),
                                make(set("title", "q"), to("comments", make(set("text", "3")))))),
                """
                #0 insert User (email, age, score) (?, null, null) → id, email, age, score
                #1 insert Post (title, authorId) (?, #0.id), (?, #0.id) → id, title, authorId
                #2 insert Comment (text, postId) (?, #1.id), (?, #1.id), (?, #1[1].id)
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void many_records_with_children_are_two_inserts_too() {
        assertPlan(
                new Request.CreateMany(
                        "User",
                        List.of(
                                data(set("email", "a"), to("posts", make(set("title", "1")))),
                                data(set("email", "b"), to("posts", make(set("title", "2")))))),
                """
                #0 insert User (email, age, score) (?, null, null), (?, null, null) → id, email, age, score
                #1 insert Post (title, authorId) (?, #0.id), (?, #0[1].id)
                TRANSACTION: count of #0
                """);
    }

    @Test
    void what_many_records_newly_refer_to_is_one_insert() {
        assertPlan(
                new Request.CreateMany(
                        "Post",
                        List.of(
                                data(set("title", "1"), to("author", make(set("email", "a")))),
                                data(set("title", "2"), to("author", make(set("email", "b")))))),
                """
                #0 insert User (email, age, score) (?, null, null), (?, null, null) → id, email, age, score
                #1 insert Post (title, authorId) (?, #0.id), (?, #0[1].id)
                TRANSACTION: count of #1
                """);
    }

    @Test
    void children_of_a_link_table_are_one_insert_and_their_links_another() {
        assertPlan(create("User", set("email", "a"), to("teams", make(set("name", "x")), make(set("name", "y")))), """
                #0 insert User (email, age, score) (?, null, null) → id, email, age, score
                #1 insert Team (name) (?), (?) → id, name
                #2 insert _TeamToUser (B, A) (#0.id, #1.id), (#0.id, #1[1].id) or overlook it
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void many_are_connected_by_one_statement() {
        assertPlan(
                updateAnn(to(
                        "posts",
                        new NestedWrite.Connect(by("id", 1)),
                        new NestedWrite.Connect(by("id", 2)),
                        new NestedWrite.Connect(by("id", 1)))),
                """
                #0 read User where email = ?
                require 1 in #0 or RECORD_NOT_FOUND
                #1 update Post set authorId = #0.id where id in (?, ?)
                require 2 in #1 or CONNECTED_RECORDS_MISSING
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void a_nested_change_gives_back_no_more_than_whether_there_was_such_a_record() {
        assertPlan(updateAnn(to("posts", new NestedWrite.Update(by("id", 1), data(set("title", "t"))))), """
                #0 read User where email = ?
                require 1 in #0 or RECORD_NOT_FOUND
                #1 update Post set title = ? where (authorId = #0.id and id = ?)
                require 1 in #1 or RECORD_NOT_FOUND
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void the_links_of_many_records_are_left_to_the_database_to_check() {
        NestedWrite.Connect first = new NestedWrite.Connect(by("id", 1));
        assertPlan(create("User", set("email", "a"), to("teams", first)), """
                #0 insert User (email, age, score) (?, null, null) → id, email, age, score
                #1 insert _TeamToUser (B, A) (#0.id, ?) or overlook it referring or RECORD_NOT_FOUND
                TRANSACTION: rows of #0
                """);
        assertPlan(
                new Request.CreateMany(
                        "User",
                        List.of(
                                data(set("email", "a"), to("teams", first, new NestedWrite.Connect(by("id", 2)))),
                                data(set("email", "b"), to("teams", first)))),
                """
                #0 insert User (email, age, score) (?, null, null), (?, null, null) → id, email, age, score
                #1 insert _TeamToUser (B, A) (#0.id, ?), (#0.id, ?), (#0[1].id, ?) or overlook it referring or RECORD_NOT_FOUND
                TRANSACTION: count of #0
                """);
    }

    @Test
    void several_links_of_one_record_are_made_by_the_statement_that_looks_whether_all_are_there() {
        assertPlan(
                create(
                        "User",
                        set("email", "a"),
                        to("teams", new NestedWrite.Connect(by("id", 1)), new NestedWrite.Connect(by("name", "x")))),
                """
                #0 insert User (email, age, score) (?, null, null) → id, email, age, score
                #1 insert _TeamToUser (B, A) (#0.id) with each id of Team where (id = ? or name = ?)
                require 2 in #1 or RECORD_NOT_FOUND
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void a_record_that_refers_to_one_named_by_its_key_is_a_single_statement() {
        assertPlan(create("Post", set("title", "t"), to("author", new NestedWrite.Connect(by("id", 1)))), """
                #0 insert Post (title, authorId) (?, ?) → id, title, authorId referring or RECORD_NOT_FOUND
                SINGLE_WRITE: rows of #0
                """);
        assertPlan(
                new Request.Update(
                        "Post",
                        by("id", 1),
                        data(to("author", new NestedWrite.Connect(by("id", 2)))),
                        Selection.scalars()),
                """
                #0 update Post set authorId = ? where id = ? → id, title, authorId referring or RECORD_NOT_FOUND
                require 1 in #0 or RECORD_NOT_FOUND
                SINGLE_WRITE: rows of #0
                """);
    }

    @Test
    void a_record_is_looked_for_where_a_failure_would_not_tell_what_is_missing() {
        assertPlan(create("Post", set("title", "t"), to("author", new NestedWrite.Connect(by("email", "ann")))), """
                #0 read User where email = ?
                require 1 in #0 or RECORD_NOT_FOUND
                #1 insert Post (title, authorId) (?, #0.id) → id, title, authorId
                TRANSACTION: rows of #1
                """);
    }

    @Test
    void many_are_deleted_or_untied_by_one_statement() {
        assertPlan(
                updateAnn(
                        to("posts", new NestedWrite.Delete(by("id", 1)), new NestedWrite.Delete(by("id", 2))),
                        to(
                                "teams",
                                new NestedWrite.Disconnect(by("id", 1)),
                                new NestedWrite.Disconnect(by("name", "x")))),
                """
                #0 read User where email = ?
                require 1 in #0 or RECORD_NOT_FOUND
                #1 delete Post where (authorId = #0.id and (id = ? or id = ?)) → id
                require 2 in #1 or RECORDS_NOT_CONNECTED
                #2 delete _TeamToUser where (B = #0.id and some Team[A=id] where (id = ? or name = ?))
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void rows_given_back_come_in_the_order_in_which_they_were_given() {
        assertPlan(
                new Request.CreateMany(
                        "Team",
                        List.of(data(set("name", "a")), data(set("name", "b"), set("id", 7)), data(set("name", "c"))),
                        false,
                        Selection.scalars()),
                """
                #0 insert Team (name) (?), (?) → id, name
                #0 insert Team (id, name) (?, ?) → id, name
                arrange #0 as [0, 2, 1]
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void limits_and_what_is_given_back_stay_one_statement() {
        assertPlan(new Request.UpdateMany("User", Filter.all(), data(set("age", 1)), 2, Selection.scalars()), """
                #0 update User set age = ? at most 2 by id → id, email, age, score
                SINGLE_WRITE: rows of #0
                """);
        assertPlan(new Request.DeleteMany("User", Filter.all(), 3), """
                #0 delete User at most 3 by id
                SINGLE_WRITE: count of #0
                """);
        assertThatThrownBy(() -> planned(new Request.DeleteMany("User", Filter.all(), -3)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`deleteMany` of `User`: Provided limit (-3) must be a positive integer.");
    }

    @Test
    void a_change_of_each_record_is_one_statement_and_no_record_is_in_it_twice() {
        assertPlan(
                new Request.UpdateEach(
                        "User",
                        List.of(
                                new Request.UpdateEach.Change(by("id", 1), data(set("age", 1))),
                                new Request.UpdateEach.Change(by("id", 2), data(set("age", 2))),
                                new Request.UpdateEach.Change(by("id", 1), data(set("age", 3))))),
                """
                #0 update each User by id set age = its age for (?, ?), (?, ?)
                #0 update each User by id set age = its age for (?, ?)
                TRANSACTION: count of #0
                """);
    }

    @Test
    void a_change_of_each_record_that_asks_for_more_than_its_key_stands_alone() {
        UniqueWhere old = new UniqueWhere("id", List.of(1), new Filter.IsNull("age", false));
        assertPlan(
                new Request.UpdateEach("User", List.of(new Request.UpdateEach.Change(old, data(set("age", 1))))), """
                #1 update User set age = ? where (id = ? and age is null)
                add #1 to #0
                SINGLE_WRITE: count of #0
                """);
    }

    @Test
    void many_upserts_are_one_statement() {
        assertPlan(
                new Request.UpsertMany(
                        "User",
                        "email",
                        List.of(data(set("email", "a"), set("age", 1)), data(set("email", "b"), set("age", 2))),
                        List.of("age")),
                """
                #0 insert User (email, age, score) (?, ?, null), (?, ?, null) or on email set age = its age
                SINGLE_WRITE: count of #0
                """);
    }

    @Test
    void an_upsert_that_tells_what_it_did_tries_first() {
        assertPlan(
                new Request.Upsert(
                        "User",
                        by("email", "a"),
                        data(set("email", "a")),
                        data(set("age", 1)),
                        Selection.scalars(),
                        true),
                """
                #2 insert User (email, age, score) (?, null, null) or on email or leave it → id, email, age, score
                if #2
                  #1 is now #2
                  #0 is now #2
                else
                  #3 update User set age = ? where email = ? → id, email, age, score
                  require 1 in #3 or RECORD_NOT_FOUND
                  #1 is now #3
                TRANSACTION: upserted of #1
                """);
    }

    @Test
    void an_upsert_that_looked_first_lets_another_be_faster() {
        assertPlan(
                new Request.Upsert(
                        "User",
                        by("email", "a"),
                        data(set("email", "a"), to("posts", make(set("title", "t")))),
                        data(),
                        Selection.scalars()),
                """
                #0 read User where email = ?
                if #0
                else
                  #1 insert User (email, age, score) (?, null, null) or on email or leave it → id, email, age, score
                  if #1
                    #2 insert Post (title, authorId) (?, #1.id)
                    #0 is now #1
                  else
                    #3 lock User where email = ? → id, email, age, score
                    require 1 in #3 or RECORD_NOT_FOUND
                    #0 is now #3
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void a_field_is_set_from_others_by_the_database() {
        Expression left = new Expression.Arithmetic(
                new Expression.OfField("score"), Assignment.Operation.DECREMENT, new Expression.OfValue(1));
        assertPlan(new Request.UpdateMany("User", Filter.all(), data(set("age", left))), """
                #0 update User set age = (score DECREMENT ?)
                SINGLE_WRITE: count of #0
                """);
        assertThatThrownBy(() -> planned(new Request.UpdateMany(
                        "User", Filter.all(), data(set("email", new Expression.OfField("age"))))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`email` of User cannot be set to `age`");
        assertThatThrownBy(() -> planned(create("Team", set("name", new Expression.OfField("name")))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`name`");
    }

    @Test
    void every_change_counts_the_version_up_unless_it_is_set_by_hand() {
        assertPlan(new Request.UpdateMany("Page", Filter.all(), data(set("text", "x"))), """
                #0 update Page set text = ?, changes += ?
                SINGLE_WRITE: count of #0
                """);
        assertPlan(new Request.UpdateMany("Page", Filter.all(), data(set("changes", 5))), """
                #0 update Page set changes = ?
                SINGLE_WRITE: count of #0
                """);
    }

    @Test
    void what_could_never_be_done_is_refused_before_anything_is_sent() {
        assertThatThrownBy(() -> planned(updateAnn(to("posts", new NestedWrite.Disconnect(by("id", 1))))))
                .isInstanceOf(RequiredRelationException.class)
                .hasMessageContaining("'PostToUser' between the `Post` and `User` models.");
        assertThatThrownBy(() -> planned(create(
                        "Post",
                        set("title", "t"),
                        set("authorId", 1),
                        to("author", new NestedWrite.Connect(by("id", 1))))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`authorId` of Post is given a value both by itself and by the relation");
        assertThatThrownBy(() -> planned(updateAnn(new Assignment("email", Assignment.Operation.INCREMENT, 1))))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`email` of User cannot increment");
        assertThatThrownBy(() -> planned(new Request.CreateMany(
                        "User", List.of(data(set("email", "a"), to("posts", make(set("title", "1"))))), true, null)))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("`posts`");
    }
}
