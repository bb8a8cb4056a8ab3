package dev.tenon.client.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.client.Ref;
import dev.tenon.client.SchemaValue;
import dev.tenon.client.base.SqlTemplate.Value;
import dev.tenon.error.InvalidStoredValueException;
import dev.tenon.sql.Bind;
import dev.tenon.sql.Language;
import dev.tenon.sql.Placed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** SQL of an application's own knows an enum's values by what the database calls them. */
class DatabaseNameTest {
    private enum Role implements SchemaValue {
        USER("USER"),
        ADMIN("administrator");

        private final String databaseName;

        Role(String databaseName) {
            this.databaseName = databaseName;
        }

        @Override
        public String schemaName() {
            return name();
        }

        @Override
        public String databaseName() {
            return databaseName;
        }
    }

    @Test
    void a_column_holds_the_names_of_the_database() {
        assertThat(StoredValue.readColumn("administrator", Role.class, "`Role`"))
                .isEqualTo(Role.ADMIN);
        assertThatThrownBy(() -> StoredValue.readColumn("ADMIN", Role.class, "`Role`"))
                .isInstanceOf(InvalidStoredValueException.class);
    }

    @Test
    void they_are_bound_by_the_names_of_the_database_alone_and_in_lists() {
        SqlTemplate template = SqlTemplate.of("{} {}", Role.ADMIN, List.of(Role.USER, Role.ADMIN));
        assertThat(bound(template.values().get(0))).isEqualTo("administrator");
        assertThat(((Value.Several) template.values().get(1)).values())
                .extracting(DatabaseNameTest::bound)
                .containsExactly("USER", "administrator");
    }

    @Test
    void they_are_bound_where_an_earlier_operation_of_a_batch_gives_them() {
        SqlTemplate template = SqlTemplate.of("{}", Ref.of(Role.ADMIN));
        List<Bind> binds = new ArrayList<>();
        template.write(new Plain(), new StringBuilder(), binds);
        assertThat(binds).extracting(Bind::value).containsExactly("administrator");
    }

    /** A language without texts and comments. */
    private record Plain() implements Language {
        @Override
        public int endOfText(String sql, int start) {
            return start;
        }

        @Override
        public Placed placed(String sql) {
            return new Placed(sql, List.of(0), 1);
        }

        @Override
        public boolean movesTransaction(List<String> words) {
            return false;
        }

        @Override
        public boolean hasBody(String sql) {
            return false;
        }
    }

    private static Object bound(Value value) {
        return ((Value.Bound) value).bind().value();
    }
}
