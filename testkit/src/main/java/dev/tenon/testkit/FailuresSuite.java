package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.ColumnMissingException;
import dev.tenon.error.ForeignKeyException;
import dev.tenon.error.InvalidSqlException;
import dev.tenon.error.NullConstraintException;
import dev.tenon.error.ReadOnlyTransactionException;
import dev.tenon.error.TableMissingException;
import dev.tenon.error.UniqueConstraintException;
import dev.tenon.jdbc.JdbcSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the database refuses has a class, a code and the schema's names, and tells no value. */
public abstract class FailuresSuite extends DatabaseSuite {
    private Opened opened;

    /** For subclasses. */
    protected FailuresSuite() {}

    @BeforeEach
    void openTables() {
        opened = open(SessionsSuite.MODELS).push();
        opened.run("INSERT INTO `users` (`id`, `e_mail`, `name`) VALUES (1, 'secret@x.io', 'secret')");
    }

    @AfterEach
    void closeTables() {
        opened.close();
    }

    @Test
    void a_unique_constraint_names_the_fields_of_the_schema_and_no_value() {
        assertThatThrownBy(() -> opened.run("INSERT INTO `users` (`id`, `e_mail`) VALUES (2, ?)", "secret@x.io"))
                .isInstanceOfSatisfying(UniqueConstraintException.class, failure -> {
                    assertThat(failure.fields()).containsExactly("email");
                    assertThat(failure.model()).contains("User");
                    assertThat(failure.getMessage()).contains("User(email)").doesNotContain("secret");
                });
        assertThatThrownBy(() -> opened.run("INSERT INTO `users` (`id`, `e_mail`, `name`) VALUES (2, 'b', 'secret')"))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        failure -> assertThat(failure.fields()).containsExactly("name", "age"));
        assertThatThrownBy(() -> opened.run("INSERT INTO `users` (`id`, `e_mail`) VALUES (1, 'b')"))
                .isInstanceOfSatisfying(
                        UniqueConstraintException.class,
                        failure -> assertThat(failure.fields()).containsExactly("id"));
    }

    @Test
    void a_foreign_key_is_checked_on_insert_and_delete() {
        assertThatThrownBy(() -> opened.run("INSERT INTO `Post` (`id`, `title`, `authorId`) VALUES (1, 't', 99)"))
                .isInstanceOf(ForeignKeyException.class);
        opened.run("INSERT INTO `Post` (`id`, `title`, `authorId`) VALUES (1, 't', 1)");
        assertThatThrownBy(() -> opened.run("DELETE FROM `users`")).isInstanceOf(ForeignKeyException.class);
    }

    @Test
    void a_null_in_a_required_column_names_the_field() {
        assertThatThrownBy(() -> opened.run("INSERT INTO `users` (`id`, `e_mail`) VALUES (2, NULL)"))
                .isInstanceOf(NullConstraintException.class)
                .hasMessageContaining("User(email)");
    }

    @Test
    void what_the_database_does_not_have_is_named() {
        assertThatThrownBy(() -> opened.run("DELETE FROM `nowhere`"))
                .isInstanceOf(TableMissingException.class)
                .hasMessageContaining("nowhere`");
        assertThatThrownBy(() -> opened.run("INSERT INTO `users` (`absent`) VALUES (1)"))
                .isInstanceOf(ColumnMissingException.class)
                .hasMessageContaining("absent`");
        assertThatThrownBy(() -> opened.run("UPDATE `users` SET `name` = `absent`"))
                .isInstanceOf(ColumnMissingException.class)
                .hasMessageContaining("absent`");
    }

    @Test
    void a_statement_that_is_wrong_is_told_in_the_databases_words() {
        assertThatThrownBy(() -> opened.run("SELEKT"))
                .isInstanceOf(InvalidSqlException.class)
                .hasMessageContaining("SELEKT");
    }

    @Test
    void a_write_in_a_read_only_transaction_is_refused_with_its_name() {
        JdbcSession session = opened.reader();
        session.begin(Opened.READS);
        assertThatThrownBy(() -> session.execute(opened.sql("DELETE FROM `users`")))
                .isInstanceOf(ReadOnlyTransactionException.class)
                .hasMessageContaining("User")
                .hasMessageContaining("readOnly");
        session.rollback();
        session.giveBack();
        assertThat(opened.longs("SELECT count(*) FROM `users`")).containsExactly(1L);
    }
}
