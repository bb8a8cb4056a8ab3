package dev.tenon.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.UnsupportedOptionException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Assignment.Operation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Filter.Quantifier;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.Schema;
import dev.tenon.schema.SchemaFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same requests for databases that can do less, as texts. */
class LoweringTest {
    private static final Schema SCHEMA = SchemaFile.parse("schema.prisma", """
            datasource db {
              provider = "sqlite"
              url      = "file:./unused.db"
            }
            model User {
              id      Int      @id @default(autoincrement())
              email   String   @unique
              age     Int?
              bossId  Int?
              boss    User?    @relation("bosses", fields: [bossId], references: [id])
              reports User[]   @relation("bosses")
            }
            model Token {
              id   String @id @default(uuid())
              text String
            }
            model Odd {
              id   String @id @default(dbgenerated("x()"))
              text String
            }
            model Seat {
              id     Int    @id
              hall   String
              number Int?

              @@unique([hall, number])
            }
            """);

    /** Gives nothing back, and does not look into the table that it writes to. */
    private static final Capabilities NOTHING = Capabilities.of(10);

    private static final Capabilities ALL_BUT_UPDATE = Capabilities.of(
            10,
            Ability.INSERT_RETURNS,
            Ability.DELETE_RETURNS,
            Ability.WRITE_LOOKS_INTO_ITS_TABLE,
            Ability.DELETE_CHOOSES_FIRST);

    /** Deletes row by row, and looks at each when it is its turn. */
    private static final Capabilities ROW_BY_ROW =
            Capabilities.of(10, Ability.DELETE_RETURNS, Ability.WRITE_LOOKS_INTO_ITS_TABLE);

    /** An INSERT cannot name the key that it is to mind. */
    private static final Capabilities UNNAMED = Capabilities.of(
            10, Ability.INSERT_RETURNS, Ability.UPDATE_RETURNS, Ability.UPSERT, Ability.WRITE_LOOKS_INTO_ITS_TABLE);

    private static final UniqueWhere ANN = new UniqueWhere("email", List.of("ann"), Filter.all());

    private static void assertPlan(Capabilities capabilities, Request request, String expected) {
        assertThat(PlanText.of(new Planner(SCHEMA, capabilities).plan(request))).isEqualTo(expected);
    }

    private static WriteData data(Assignment... scalars) {
        return new WriteData(List.of(scalars), List.of());
    }

    private static Request update(UniqueWhere where, Assignment... scalars) {
        return new Request.Update("User", where, data(scalars), Selection.scalars());
    }

    @Test
    void a_record_that_was_changed_is_read_by_the_key_that_found_it() {
        assertPlan(ALL_BUT_UPDATE, update(ANN, Assignment.set("age", 1)), """
                #1 update User set age = ? where email = ?
                if #1
                  #0 lock User where email = ? → id, email, age, bossId
                else
                require 1 in #0 or RECORD_NOT_FOUND
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void a_key_that_is_set_is_read_by_its_new_value() {
        Request request = update(ANN, Assignment.set("email", "bob"));
        Plan plan = new Planner(SCHEMA, ALL_BUT_UPDATE).plan(request);
        assertThat(PlanText.of(plan)).contains("#0 lock User where email = ?");
        assertThat(plan.steps().get(1).toString()).contains("bob").doesNotContain("ann");
    }

    @Test
    void records_whose_key_cannot_be_told_are_locked_before_they_are_changed() {
        assertPlan(
                ALL_BUT_UPDATE,
                update(new UniqueWhere("id", List.of(1), Filter.all()), new Assignment("id", Operation.INCREMENT, 1)),
                """
                #2 lock User where id = ? → id and after id += ?
                each #3 of #2, 5 at a time
                  #4 update User set id += ? where id among #3.id
                  #5 lock User where id among #3.after id → id, email, age, bossId
                  add #5 to #0
                require 1 in #0 or RECORD_NOT_FOUND
                #1 read User where id = #0.id
                TRANSACTION: rows of #1
                """);
    }

    @Test
    void a_delete_reads_what_it_gives_back_before() {
        Request delete = new Request.Delete("User", ANN, Selection.scalars());
        assertPlan(NOTHING, delete, """
                #0 lock User where email = ? → id, email, age, bossId
                each #1 of #0, 5 at a time
                  #2 delete User where id among #1.id
                require 1 in #0 or RECORD_NOT_FOUND
                TRANSACTION: rows of #0
                """);
        assertThat(new Planner(SCHEMA, ALL_BUT_UPDATE).plan(delete).access()).isEqualTo(Plan.Access.SINGLE_WRITE);
    }

    @Test
    void a_new_record_is_read_by_the_number_that_the_database_gave_it() {
        Request create = new Request.Create("User", data(Assignment.set("email", "ann")), Selection.scalars());
        assertPlan(NOTHING, create, """
                #1 insert User (email, age, bossId) (?, null, null)
                if #1
                  #2 lock User where id = last number → id, email, age, bossId
                  add #2 to #0
                else
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void a_key_that_the_client_makes_is_made_once() {
        assertPlan(NOTHING, new Request.Create("Token", data(Assignment.set("text", "x")), Selection.scalars()), """
                #1 make (uuid(), ?)
                #2 insert Token (id, text) (#1.id, #1.text)
                if #2
                  #3 lock Token where id = #1.id → id, text
                  add #3 to #0
                else
                TRANSACTION: rows of #0
                """);
    }

    @Test
    void a_key_that_nobody_is_told_is_refused() {
        Request create = new Request.Create("Odd", data(Assignment.set("text", "x")), Selection.scalars());
        assertThatThrownBy(() -> new Planner(SCHEMA, NOTHING).plan(create))
                .isInstanceOf(UnsupportedOptionException.class)
                .hasMessageContaining("A new Odd cannot be read back");
    }

    @Test
    void a_condition_on_the_written_table_is_looked_at_first_where_a_write_cannot() {
        Filter boss =
                new Filter.Related("boss", Quantifier.IS, new Filter.Compare("email", Filter.Comparison.EQUAL, "ann"));
        Request delete = new Request.DeleteMany("User", boss);
        assertThat(new Planner(SCHEMA, ALL_BUT_UPDATE).plan(delete).access()).isEqualTo(Plan.Access.SINGLE_WRITE);
        assertPlan(NOTHING, new Request.UpdateMany("User", boss, data(Assignment.set("age", 1))), """
                #1 lock User where some User[bossId=id] where email = ? → id
                each #2 of #1, 5 at a time
                  #3 update User set age = ? where id among #2.id
                  add #3 to #0
                TRANSACTION: count of #0
                """);
    }

    @Test
    void a_delete_that_changes_what_its_condition_is_about_chooses_its_rows_first() {
        assertPlan(ROW_BY_ROW, new Request.DeleteMany("User", new Filter.IsNull("bossId", true)), """
                #0 lock User where bossId is not null → id
                each #1 of #0, 5 at a time
                  #2 delete User where id among #1.id
                TRANSACTION: count of #0
                """);
        assertPlan(ROW_BY_ROW, new Request.DeleteMany("User", new Filter.IsNull("age", true)), """
                #0 delete User where age is not null
                SINGLE_WRITE: count of #0
                """);
    }

    @Test
    void an_upsert_looks_for_its_row_where_another_key_could_be_in_the_way_and_the_database_is_not_told_which() {
        UniqueWhere one = new UniqueWhere("id", List.of(1), Filter.all());
        assertPlan(
                UNNAMED,
                new Request.Upsert(
                        "User",
                        one,
                        data(Assignment.set("id", 1), Assignment.set("email", "ann")),
                        data(Assignment.set("age", 2)),
                        Selection.scalars()),
                """
                #1 lock User where id = ? → id
                if #1
                  #2 update User set age = ? where id = ? → id, email, age, bossId
                  add #2 to #0
                else
                  #0 insert User (id, email, age, bossId) (?, ?, null, null) → id, email, age, bossId
                TRANSACTION: rows of #0
                """);
        Request onlyKey = new Request.Upsert(
                "User", ANN, data(Assignment.set("email", "ann")), data(Assignment.set("age", 2)), Selection.scalars());
        assertThat(new Planner(SCHEMA, UNNAMED).plan(onlyKey).access()).isEqualTo(Plan.Access.SINGLE_WRITE);
    }

    @Test
    void a_key_that_a_new_record_lacks_a_part_of_is_not_in_its_way() {
        Request upsert = new Request.Upsert(
                "Seat",
                new UniqueWhere("id", List.of(1), Filter.all()),
                data(Assignment.set("id", 1), Assignment.set("hall", "A")),
                data(Assignment.set("hall", "B")),
                Selection.scalars());
        assertPlan(UNNAMED, upsert, """
                #0 insert Seat (id, hall, number) (?, ?, null) or on id set hall = ? → id, hall, number
                SINGLE_WRITE: rows of #0
                """);
    }

    @Test
    void an_upsert_of_many_looks_for_each_row_and_gives_it_its_own_values() {
        Request many = new Request.UpsertMany(
                "User",
                "email",
                List.of(data(Assignment.set("id", 7), Assignment.set("email", "ann"), Assignment.set("age", 1))),
                List.of("age"));
        assertPlan(UNNAMED, many, """
                #1 lock User where email = ? → email
                if #1
                  #2 update User set age = ? where email = ?
                  add #2 to #0
                else
                  #0 insert User (id, email, age, bossId) (?, ?, ?, null)
                TRANSACTION: count of #0
                """);
    }

    @Test
    void a_record_that_is_made_unless_it_is_there_is_looked_for_where_another_key_could_be_in_the_way() {
        Request.Upsert telling = new Request.Upsert(
                "User",
                new UniqueWhere("id", List.of(1), Filter.all()),
                data(Assignment.set("id", 1), Assignment.set("email", "ann")),
                data(Assignment.set("age", 2)),
                Selection.scalars(),
                true);
        assertPlan(UNNAMED, telling, """
                #4 lock User where id = ? → id
                if #4
                else
                  #2 insert User (id, email, age, bossId) (?, ?, null, null) → id, email, age, bossId
                if #2
                  #1 is now #2
                  #0 is now #2
                else
                  #3 update User set age = ? where id = ? → id, email, age, bossId
                  require 1 in #3 or RECORD_NOT_FOUND
                  #1 is now #3
                TRANSACTION: upserted of #1
                """);
    }

    @Test
    void each_part_of_a_change_gives_what_it_changed_itself() {
        Schema schema = SchemaFile.parse("schema.prisma", """
                datasource db {
                  provider     = "sqlite"
                  url          = "file:./unused.db"
                  relationMode = "prisma"
                }
                model User {
                  id    Int    @id
                  email String @unique
                  posts Post[]
                }
                model Post {
                  id       Int    @id
                  author   User?  @relation(fields: [mail], references: [email], onUpdate: SetNull)
                  mail     String?
                }
                """);
        Request change = new Request.UpdateMany(
                "User", Filter.all(), data(Assignment.set("email", "ann")), null, Selection.scalars());
        assertThat(PlanText.of(new Planner(schema, NOTHING).plan(change))).isEqualTo("""
                #0 read User
                each #1 of #0, 5 at a time
                  #3 update Post set mail = null where (mail among #1.email and unless(mail = ?))
                  #4 is now #9
                  #5 lock User where id among #1.id → id
                  each #6 of #5, 5 at a time
                    #7 update User set email = ? where id among #6.id
                    #8 lock User where id among #6.id → id, email
                    add #8 to #4
                  add #4 to #2
                TRANSACTION: rows of #2
                """);
    }
}
