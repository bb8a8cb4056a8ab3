package dev.tenon.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.client.OpenOptions;
import dev.tenon.client.engine.Engine;
import dev.tenon.error.DatabaseUnreachableException;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.InvalidUrlException;
import dev.tenon.error.MissingEnvironmentVariableException;
import dev.tenon.error.RecordNotFoundException;
import dev.tenon.error.SchemaException;
import dev.tenon.error.TenonException;
import dev.tenon.error.TransactionClosedException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.examples.quickstart.db.Db;
import dev.tenon.examples.quickstart.db.Tx;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import dev.tenon.schema.SchemaFile;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every bad input has its own exception with code, cause and cure; the database is as before, and the client goes on. */
class BadInputTest {
    private static final String SCHEMA = """
            datasource db {
              provider = "sqlite"
              url      = env("NO_SUCH_VARIABLE")
            }
            model Seat {
              movieId Int
              row     String
              @@id([movieId, row])
            }
            """;

    @TempDir
    Path folder;

    private Db db;

    @BeforeEach
    void openWithOneAccount() {
        db = Db.open(o -> o.url("file:" + folder.resolve("bad.db")));
        db.push();
        db.account().create(a -> a.email("alice@tenon.dev").balance(100));
    }

    @AfterEach
    void theDatabaseIsAsBeforeAndTheClientGoesOn() {
        try (Db open = db) {
            assertThat(open.account().findMany())
                    .singleElement()
                    .satisfies(a -> assertThat(a.balance()).isEqualTo(100));
            assertThat(open.seat().count() + open.movie().count() + open.team().count())
                    .isZero();
            assertThat(open.account()
                            .create(a -> a.email("afterwards@tenon.dev"))
                            .balance())
                    .isZero();
        }
    }

    @Test
    void an_invalid_schema_shows_place_and_cure_of_every_error() {
        String text = SCHEMA.replace("row     String", "row     Strin").replace("movieId Int", "movieId Integer");
        TenonException refused = refusal(SchemaException.class, "P1012", () -> SchemaFile.parse("bad.prisma", text));
        assertThat(refused)
                .hasMessageContainingAll(
                        "2 errors", "bad.prisma:6:11", "bad.prisma:7:11", "Did you mean `String`?", "^");
    }

    @Test
    void a_missing_variable_is_named() {
        TenonException refused = refusal(
                MissingEnvironmentVariableException.class,
                "P1012",
                () -> Engine.open(SchemaFile.parse("s.prisma", SCHEMA), OpenOptions.defaults()));
        assertThat(refused).hasMessageContaining("NO_SUCH_VARIABLE");
    }

    @Test
    void a_path_that_cannot_be_written_is_named() {
        Path file = folder.resolve("no/such/folder/x.db");
        TenonException refused =
                refusal(DatabaseUnreachableException.class, "P1001", () -> Db.open(o -> o.url("file:" + file)));
        assertThat(refused).hasMessageContaining("no/such/folder");
    }

    @Test
    void a_url_of_another_kind_is_refused() {
        refusal(InvalidUrlException.class, "P1013", () -> Db.open(o -> o.url("http://localhost/db")));
    }

    @Test
    void null_for_a_required_field_is_refused_by_its_name() {
        String nothing = System.getProperty("no.such.property");
        TenonException refused = refusal(
                InvalidArgumentException.class, "P2019", () -> db.account().create(a -> a.email(nothing)));
        assertThat(refused).hasMessageContainingAll("email", "Account");
    }

    @Test
    void an_unknown_compound_key_is_told_which_there_are() {
        OpenOptions options = OpenOptions.defaults().url("file:" + folder.resolve("other.db"));
        try (Engine engine = Engine.open(SchemaFile.parse("s.prisma", SCHEMA), options)) {
            UniqueWhere where = new UniqueWhere("row_movieId", List.of("A", 1), Filter.all());
            TenonException refused = refusal(
                    InvalidArgumentException.class,
                    "P2019",
                    () -> engine.execute(new Request.FindUnique("Seat", where, Selection.scalars())));
            assertThat(refused).hasMessageContainingAll("row_movieId", "movieId_row");
        }
    }

    @Test
    void an_update_of_a_missing_record_is_refused() {
        TenonException refused = refusal(
                RecordNotFoundException.class,
                "P2025",
                () -> db.account().update(a -> a.email("nobody"), d -> d.balance(1)));
        assertThat(refused).hasMessageContaining("No record was found for an update");
    }

    @Test
    void a_second_record_with_a_unique_value_is_refused() {
        TenonException refused = refusal(
                UniqueConstraintException.class, "P2002", () -> db.account().create(a -> a.email("alice@tenon.dev")));
        assertThat(refused).hasMessageContaining("Account(email)").hasMessageNotContaining("alice");
    }

    @Test
    void a_reference_to_nothing_is_refused() {
        TenonException refused = refusal(
                ForeignKeyException.class,
                "P2003",
                () -> db.seat().create(s -> s.row("A").number(1).movieId(42)));
        assertThat(refused).hasMessageContaining("Seat");
    }

    @Test
    void a_closed_transaction_says_how_it_ended() {
        Tx kept = db.transaction(tx -> tx);
        TenonException committed = refusal(
                TransactionClosedException.class, "P2028", () -> kept.account().deleteMany());
        assertThat(committed).hasMessageContaining("committed");

        Tx undone = db.begin();
        undone.account().deleteMany();
        undone.rollback();
        TenonException rolledBack = refusal(TransactionClosedException.class, "P2028", undone::commit);
        assertThat(rolledBack).hasMessageContaining("rolled back");
    }

    private static TenonException refusal(Class<? extends TenonException> type, String code, ThrowingCallable call) {
        TenonException refused = catchThrowableOfType(type, call);
        assertThat(refused).isNotNull();
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.getMessage()).startsWith(code + ": ").contains("\n  → " + refused.cure());
        assertThat(refused.cure()).isNotBlank();
        return refused;
    }
}
