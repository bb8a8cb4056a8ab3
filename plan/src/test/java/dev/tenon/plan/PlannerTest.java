package dev.tenon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.RequiredRelationException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Comparison;
import dev.tenon.plan.request.Filter.Quantifier;
import dev.tenon.plan.request.NestedWrite;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.plan.request.WriteData.RelationWrite;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plans of typical requests, as texts. No database is needed for one. */
class PlannerTest {
    private static final Schema SCHEMA = SchemaFile.parse("schema.prisma", """
            datasource db {
              provider = "sqlite"
              url      = "file:./unused.db"
            }
            model User {
              id      Int      @id @default(autoincrement())
              email   String   @unique
              age     Int?
              posts   Post[]
              profile Profile?
              teams   Team[]
            }
            model Post {
              id       String   @id @default(uuid())
              title    String
              edited   DateTime @updatedAt
              author   User     @relation(fields: [authorId], references: [id])
              authorId Int
            }
            model Profile {
              id     Int    @id @default(autoincrement())
              bio    String
              user   User?  @relation(fields: [userId], references: [id])
              userId Int?   @unique
            }
            model Team {
              id      Int    @id @default(autoincrement())
              name    String @unique
              members User[]
            }
            """);
    private static final Capabilities CAPABILITIES = Capabilities.of(10, Ability.values());
    private static final UniqueWhere ANN = new UniqueWhere("email", List.of("ann"), Filter.all());
    private static final WriteData NEW_POST = data(set("title"));

    private static Plan planned(Request request) {
        return new Planner(SCHEMA, CAPABILITIES).plan(request);
    }

    private static void assertPlan(Request request, String expected) {
        assertThat(PlanText.of(planned(request))).isEqualTo(expected);
        assertThat(planned(request)).isEqualTo(planned(request));
    }

    private static Assignment set(String field) {
        return Assignment.set(field, "ann");
    }

    private static WriteData data(Assignment... scalars) {
        return new WriteData(List.of(scalars), List.of());
    }

    private static WriteData with(WriteData data, String relation, NestedWrite... writes) {
        return new WriteData(data.scalars(), List.of(new RelationWrite(relation, List.of(writes))));
    }

    private static Selection include(String relation, ReadArguments arguments) {
        return new Selection(List.of(new Selection.Include(relation, arguments)));
    }

    private static ReadArguments page(
            Filter where, Order order, UniqueWhere cursor, Integer take, Selection selection) {
        return new ReadArguments(where, List.of(order), cursor, 0, take, selection);
    }

    private static Order by(String field) {
        return new Order.ByField(List.of(), field, Order.Direction.DESCENDING);
    }

    private static Request updateAnn(WriteData data) {
        return new Request.Update("User", ANN, data, Selection.scalars());
    }

    @Test
    void finding_by_a_key_is_one_read() {
        assertPlan(new Request.FindUnique("User", ANN, Selection.scalars()), """
                #0 read User where email = ?
                READ: rows of #0
                """);
    }

    @Test
    void a_filter_on_relations_becomes_conditions_on_other_tables() {
        Filter filter = new Filter.Or(List.of(
                new Filter.Related("posts", Quantifier.EVERY, new Filter.Text("title", Filter.Match.CONTAINS, "x")),
                new Filter.Related("teams", Quantifier.SOME, new Filter.Compare("name", Comparison.EQUAL, "x")),
                new Filter.Related("profile", Quantifier.IS_NOT, Filter.all()),
                new Filter.In("age", List.of(1, 2), true)));
        assertPlan(new Request.Count("User", filter), """
                #0 count User where (no Post[id=authorId] where not(title contains ?) or some _TeamToUser[id=B] where some Team[A=id] where name = ? or no Profile[id=userId] or age not in (?, ?))
                READ: count of #0
                """);
    }

    @Test
    void a_page_gets_an_order_without_ties_and_counts_back_from_the_end() {
        assertPlan(new Request.FindMany("User", page(Filter.all(), by("age"), ANN, -2, Selection.scalars())), """
                #0 read User by age? ↑, id ↓ from (email = ?) skip 0 take 2 backwards
                READ: rows of #0
                """);
    }

    @Test
    void orders_lead_through_relations() {
        Order byTeams = new Order.ByCount(List.of("author"), "teams", Order.Direction.ASCENDING);
        assertPlan(new Request.FindFirst("Post", page(Filter.all(), byTeams, null, null, Selection.scalars())), """
                #0 read Post by (User[authorId=id].count(_TeamToUser[id=B]) or 0) ↑, id ↑ skip 0 take 1
                READ: rows of #0
                """);
    }

    @Test
    void relations_are_loaded_level_by_level() {
        ReadArguments lastTwo = page(Filter.all(), by("title"), null, -2, include("author", ReadArguments.all()));
        Selection both = new Selection(
                List.of(new Selection.Include("posts", lastTwo), new Selection.Include("teams", ReadArguments.all())));
        assertPlan(new Request.FindUnique("User", ANN, both), """
                #0 read User where email = ?
                load into #0
                  posts of id by authorId: Post by title ↑, id ↓ skip 0 take 2 backwards
                    author of authorId by id: User
                  teams of id through _TeamToUser.B → A: Team
                READ: rows of #0
                """);
    }

    @Test
    void a_record_alone_is_created_by_one_statement() {
        assertPlan(new Request.Create("User", data(set("email")), Selection.scalars()), """
                #0 insert User (email, age) (?, null) → id, email, age
                SINGLE_WRITE: rows of #0
                """);
    }

    @Test
    void children_come_after_their_parent_and_together_where_nothing_is_nested_in_them() {
        WriteData user =
                with(data(set("email")), "posts", new NestedWrite.Create(NEW_POST), new NestedWrite.Create(NEW_POST));
        assertPlan(
                new Request.Create(
                        "Team", with(data(set("name")), "members", new NestedWrite.Create(user)), Selection.scalars()),
                """
                #0 insert Team (name) (?) → id, name
                #1 insert User (email, age) (?, null) → id, email, age
                #2 insert Post (id, title, edited, authorId) (uuid(), ?, now(), #1.id), (uuid(), ?, now(), #1.id)
                #3 insert _TeamToUser (A, B) (#0.id, #1.id) or overlook it
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void what_a_record_refers_to_comes_before_it() {
        assertPlan(
                new Request.Create(
                        "Profile",
                        with(data(set("bio")), "user", new NestedWrite.ConnectOrCreate(ANN, data(set("email")))),
                        Selection.scalars()),
                """
                #0 read User where email = ?
                if #0
                  #1 update Profile set userId = null where userId = #0.id
                else
                  #2 insert User (email, age) (?, null) or on email or leave it → id, email, age
                  if #2
                    #0 is now #2
                  else
                    #3 lock User where email = ? → id, email, age
                    require 1 in #3 or RECORD_NOT_FOUND
                    #0 is now #3
                    #4 update Profile set userId = null where userId = #0.id
                #5 insert Profile (bio, userId) (?, #0.id) → id, bio, userId
                TRANSACTION: rows of #5
                """);
    }

    @Test
    void rows_that_are_given_the_same_columns_go_together() {
        assertPlan(
                new Request.CreateMany(
                        "User",
                        List.of(
                                data(set("email")),
                                data(set("email"), Assignment.set("id", 7)),
                                data(set("email"), Assignment.set("age", 1)))),
                """
                #0 insert User (email, age) (?, null), (?, ?)
                #0 insert User (id, email, age) (?, ?, null)
                TRANSACTION: count of #0
                """);
    }

    @Test
    void a_change_alone_is_one_statement() {
        assertPlan(updateAnn(data(new Assignment("age", Assignment.Operation.INCREMENT, 1))), """
                #0 update User set age += ? where email = ? → id, email, age
                require 1 in #0 or RECORD_NOT_FOUND
                SINGLE_WRITE: rows of #0
                """);
    }

    @Test
    void a_change_with_others_nested_in_it_reads_the_record_only_if_it_must() {
        assertPlan(
                updateAnn(with(
                        data(set("email")),
                        "profile",
                        new NestedWrite.Connect(new UniqueWhere("id", List.of(1), Filter.all())))),
                """
                #0 update User set email = ? where email = ? → id, email, age
                require 1 in #0 or RECORD_NOT_FOUND
                #1 update Profile set userId = null where (userId = #0.id and unless(id = ?))
                #2 update Profile set userId = #0.id where id = ?
                require 1 in #2 or RECORD_NOT_FOUND
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void set_unties_all_but_the_records_that_it_names() {
        assertPlan(
                updateAnn(with(
                        data(),
                        "teams",
                        new NestedWrite.Set(List.of(new UniqueWhere("name", List.of("red"), Filter.all()))))),
                """
                #0 read User where email = ?
                require 1 in #0 or RECORD_NOT_FOUND
                #1 delete _TeamToUser where (B = #0.id and some Team[A=id] where unless(name = ?))
                #2 read Team where name = ?
                require 1 in #2 or RECORD_NOT_FOUND
                #3 insert _TeamToUser (B, A) (#0.id) with each id of #2 or overlook it
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void an_upsert_of_the_key_that_it_names_is_one_statement() {
        assertPlan(
                new Request.Upsert(
                        "User", ANN, data(set("email")), data(Assignment.set("age", 1)), Selection.scalars()),
                """
                #0 insert User (email, age) (?, null) or on email set age = ? → id, email, age
                SINGLE_WRITE: rows of #0
                """);
    }

    @Test
    void any_other_upsert_looks_first() {
        assertPlan(
                new Request.Upsert(
                        "User",
                        ANN,
                        data(Assignment.set("email", "other")),
                        with(data(), "profile", new NestedWrite.Upsert(null, data(set("bio")), data(set("bio")))),
                        Selection.scalars()),
                """
                #0 read User where email = ?
                if #0
                  #1 read Profile where userId = #0.id
                  if #1
                    #2 update Profile set bio = ? where id = #1.id
                    require 1 in #2 or RECORD_NOT_FOUND
                  else
                    #3 insert Profile (bio, userId) (?, #0.id)
                else
                  #4 insert User (email, age) (?, null) → id, email, age
                  #0 is now #4
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void a_delete_reads_first_only_what_is_to_come_with_it() {
        assertPlan(new Request.Delete("User", ANN, Selection.scalars()), """
                #0 delete User where email = ? → id, email, age
                require 1 in #0 or RECORD_NOT_FOUND
                SINGLE_WRITE: rows of #0
                """);
        assertPlan(new Request.Delete("User", ANN, include("teams", ReadArguments.all())), """
                #0 read User where email = ?
                require 1 in #0 or RECORD_NOT_FOUND
                load into #0
                  teams of id through _TeamToUser.B → A: Team
                #1 delete User where id = #0.id
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void more_rows_than_a_statement_takes_need_a_transaction() {
        Request many = new Request.CreateMany("Team", java.util.Collections.nCopies(11, data(set("name"))));
        assertThat(planned(many).access()).isEqualTo(Plan.Access.TRANSACTION);
        Request fits = new Request.CreateMany("Team", java.util.Collections.nCopies(10, data(set("name"))));
        assertThat(planned(fits).access()).isEqualTo(Plan.Access.SINGLE_WRITE);
    }

    @Test
    void a_database_that_cannot_upsert_is_not_asked_to() {
        Request upsert = new Request.Upsert("User", ANN, data(set("email")), data(), Selection.scalars());
        Plan plan = new Planner(
                        SCHEMA,
                        Capabilities.of(10, Ability.INSERT_RETURNS, Ability.UPDATE_RETURNS, Ability.DELETE_RETURNS))
                .plan(upsert);

        assertThat(plan.access()).isEqualTo(Plan.Access.TRANSACTION);
    }

    @Test
    void what_the_schema_forbids_is_refused_before_anything_is_sent() {
        Request takesAuthor = new Request.Update(
                "Post",
                new UniqueWhere("id", List.of("x"), Filter.all()),
                with(data(), "author", new NestedWrite.Disconnect(null)),
                Selection.scalars());
        assertThatThrownBy(() -> planned(takesAuthor)).isInstanceOf(RequiredRelationException.class);
        assertThatThrownBy(() -> planned(new Request.Create("User", data(), Selection.scalars())))
                .isInstanceOf(InvalidArgumentException.class);
    }
}
