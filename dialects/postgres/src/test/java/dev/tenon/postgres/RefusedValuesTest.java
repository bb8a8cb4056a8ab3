package dev.tenon.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.error.CheckConstraintException;
import dev.tenon.error.DatabaseException;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.ValueOutOfRangeException;
import dev.tenon.error.ValueRefusedException;
import dev.tenon.error.ValueTooLongException;
import dev.tenon.plan.request.Assignment;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.WriteData;
import dev.tenon.schema.SchemaFile;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A value that the server refuses is one class and code, names what it was for, and leaves nothing. */
class RefusedValuesTest {
    private static final String MODELS = """
            datasource db {
              provider = "postgresql"
            }

            model Thing {
              id     Int      @id
              short  String?  @db.VarChar(3)
              one    String?  @db.VarBit(4)
              other  String?  @db.VarBit(4)
              small  Int?     @db.SmallInt
              cents  Decimal? @db.Decimal(5, 2)
              uuid   String?  @db.Uuid
              age    Int?
              of     Thing?   @relation("Of", fields: [ofId], references: [id], onDelete: Restrict)
              ofId   Int?
              things Thing[]  @relation("Of")
            }
            """;

    private static Engine engine;

    @BeforeAll
    static void open() {
        engine = Engine.open(
                SchemaFile.parse("schema.prisma", MODELS),
                OpenOptions.defaults().url(Asked.url("postgres", "schema=refused_values")));
        engine.reset();
        engine.script("ALTER TABLE \"Thing\" ADD CONSTRAINT \"grown\" CHECK (\"age\" >= 18)");
        engine.script("ALTER TABLE \"Thing\" ADD CONSTRAINT \"alone\" EXCLUDE (\"age\" WITH =) WHERE (\"small\" = 7)");
    }

    @AfterAll
    static void close() {
        engine.close();
    }

    @AfterEach
    void nothingIsKept() {
        assertThat(engine.execute(new Request.DeleteMany("Thing", Filter.all())).count())
                .isZero();
    }

    @Test
    void what_is_too_long_is_told_with_the_field_that_it_may_be_for() {
        refused(ValueTooLongException.class, "P2000", "Thing(short)", "short", "secret");
        refused(ValueTooLongException.class, "P2000", "Thing(one or other)", "other", "10101");
    }

    @Test
    void what_is_out_of_range_is_told() {
        assertThatThrownBy(() -> create("small", 70_123))
                .isInstanceOf(ValueOutOfRangeException.class)
                .hasMessageContainingAll("P2020", "`small`", "Thing");
        assertThatThrownBy(() -> create("cents", new BigDecimal("12345.67")))
                .isInstanceOf(ValueOutOfRangeException.class)
                .hasMessageContainingAll("P2020", "`cents`", "Thing");
    }

    @Test
    void what_is_no_value_of_the_type_is_told() {
        refused(ValueRefusedException.class, "P2007", "Thing", "uuid", "secret");
    }

    @Test
    void what_a_constraint_refuses_is_told_with_its_name() {
        refused(CheckConstraintException.class, "P2004", "`grown` on Thing", "age", 17);
        WriteData twin = new WriteData(
                List.of(Assignment.set("id", 1), Assignment.set("age", 20), Assignment.set("small", 7)), List.of());
        WriteData other = new WriteData(
                List.of(Assignment.set("id", 2), Assignment.set("age", 20), Assignment.set("small", 7)), List.of());
        assertThatThrownBy(() -> engine.execute(new Request.CreateMany("Thing", List.of(twin, other))))
                .isInstanceOf(CheckConstraintException.class)
                .hasMessageContaining("`alone` on Thing(age)");
        refused(ForeignKeyException.class, "P2003", "Thing", "ofId", 4);
    }

    private static void refused(
            Class<? extends DatabaseException> type, String code, String target, String field, Object value) {
        assertThatThrownBy(() -> create(field, value))
                .isInstanceOf(type)
                .hasMessageContaining(target)
                .message()
                .doesNotContain("'" + value, "\"" + value, " " + value)
                .startsWith(code);
    }

    private static void create(String field, Object value) {
        WriteData data = new WriteData(List.of(Assignment.set("id", 1), Assignment.set(field, value)), List.of());
        engine.execute(new Request.Create("Thing", data, Selection.scalars()));
    }
}
