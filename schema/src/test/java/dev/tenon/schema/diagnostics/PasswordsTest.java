package dev.tenon.schema.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.schema.SchemaFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "url = \"postgresql://user:s3cret@host/db\" oops",
                "url = \"postgresql://user:s3cret@host/db",
                "url = \"postgresql://user:s3cret",
                "url = postgresql://user:s3cret@host/db",
                "url \"postgresql://user:s3cret@host/db\"",
                "url = [\"postgresql://user:s3cret@host/db\"]",
                "url = env(\"postgresql://user:s3cret@host/db\") 1",
                "url = \"mysql://user:a@b/s3cret@host/db\" oops",
                "url = \"mysql://user:a \\\"s3cret@host/db\" oops",
                "url = \"sqlserver://host:1433;user=a;password=s3cret;encrypt=true\" oops",
                "url = \"sqlserver://host:1433;user=a;Password = {a;s3cret};encrypt=true\" oops",
                "url = \"postgresql://host/db?user=a&password=s3cret&sslmode=require\" oops",
                "pwd = \"s3cret\" oops",
                "other = \"postgresql://user:s3cret@host/db\"",
                "relationMode = \"postgresql://user:s3cret@host/db\"",
                "provider = \"postgresql://user:s3cret@host/db\""
            })
    void no_diagnostic_shows_a_password(String line) {
        String text = "datasource db {\n  provider = \"postgresql\"\n  " + line + "\n}\n";
        List<Diagnostic> found = SchemaFile.check("app.prisma", text).diagnostics();
        assertThat(found).isNotEmpty();
        assertThat(found.toString()).doesNotContain("s3cret");
        assertThat(DiagnosticPrinter.print("app.prisma", text, found)).doesNotContain("s3cret");
    }

    @Test
    void a_line_that_is_shown_in_part_shows_no_part_of_a_password() {
        String text = "datasource db {\n  url = \"postgresql://user:" + "s3cret".repeat(100) + "@host/db\" oops\n}\n";
        Diagnostic late = new Diagnostic(Severity.ERROR, "Here.", new Span(0, 300, 310, 2, 300 - 15), null);
        assertThat(DiagnosticPrinter.print("app.prisma", text, List.of(late))).doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "url = \"postgresql://user@localhost:5432/db\"",
                "url = \"postgresql://localhost:5432/db?schema=public\"",
                "url = \"sqlserver://localhost:1433;database=app\"",
                "Read more at https://pris.ly/d/naming: use `@map` or `@@map`.",
                "Use `http://localhost:80/` and write `@db.Text`: it is shorter."
            })
    void what_is_no_password_is_shown(String text) {
        assertThat(Passwords.hidden(text)).isEqualTo(text);
    }

    @Test
    void each_other_character_stays_at_its_place() {
        assertThat(Passwords.hidden("url = \"mysql://a:bcd@h/db\" // x"))
                .isEqualTo("url = \"mysql://a:***@h/db\" // x");
    }

    @Test
    void a_file_is_called_by_its_name_alone() {
        assertThat(new SourceText("app.prisma", "url = \"mysql://a:s3cret@h/db\""))
                .hasToString("app.prisma");
    }
}
