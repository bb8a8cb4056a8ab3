package dev.tenon.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.error.InvalidArgumentException;
import dev.tenon.error.MissingEnvironmentVariableException;
import dev.tenon.schema.Datasource;
import dev.tenon.schema.Datasource.Url;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteDataSource;

class OpenOptionsTest {
    private static final OpenOptions DEFAULTS =
            OpenOptions.defaults().environment(Map.of("URL", "file:b.db", "EMPTY", " ")::get);

    @Test
    void the_url_is_that_of_the_schema() {
        assertThat(DEFAULTS.urlOf(datasource(new Url.Literal("file:a.db")))).isEqualTo("file:a.db");
        assertThat(DEFAULTS.urlOf(datasource(new Url.Environment("URL")))).isEqualTo("file:b.db");
    }

    @Test
    void a_given_url_goes_before_the_schemas() {
        OpenOptions options = DEFAULTS.url("file:c.db");
        assertThat(options.urlOf(datasource(new Url.Environment("MISSING")))).isEqualTo("file:c.db");
        assertThat(options.urlOf(datasource(new Url.Absent()))).isEqualTo("file:c.db");
    }

    @Test
    void a_variable_that_is_not_set_is_named_with_the_cure() {
        assertThatThrownBy(() -> DEFAULTS.urlOf(datasource(new Url.Environment("MISSING"))))
                .isInstanceOf(MissingEnvironmentVariableException.class)
                .hasMessageContainingAll("`MISSING`", "not set", "open(o -> o.url(");
        assertThatThrownBy(() -> DEFAULTS.urlOf(datasource(new Url.Environment("EMPTY"))))
                .isInstanceOf(MissingEnvironmentVariableException.class)
                .hasMessageContainingAll("`EMPTY`", "is empty");
    }

    @Test
    void no_url_at_all_is_refused() {
        assertThatThrownBy(() -> DEFAULTS.urlOf(datasource(new Url.Absent())))
                .isInstanceOf(InvalidArgumentException.class)
                .hasMessageContaining("no url");
    }

    @Test
    void options_are_changed_one_by_one_in_copies() {
        OpenOptions changed = DEFAULTS.readers(2)
                .showParameters()
                .ambient(Ambient.JOIN)
                .transaction(t -> t.timeout(Duration.ofSeconds(9)));
        assertThat(changed.pool().readers()).contains(2);
        assertThat(changed.telling().parametersShown()).isTrue();
        assertThat(changed.ambient()).isEqualTo(Ambient.JOIN);
        assertThat(changed.transaction().timeout()).isEqualTo(Duration.ofSeconds(9));
        assertThat(DEFAULTS.telling().parametersShown()).isFalse();
        assertThat(DEFAULTS.ambient()).isEqualTo(Ambient.REFUSE);
    }

    @Test
    void no_readers_are_refused() {
        assertThatThrownBy(() -> DEFAULTS.readers(0)).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void a_url_and_a_data_source_at_once_are_refused() {
        OpenOptions options = DEFAULTS.dataSource(new SQLiteDataSource());
        assertThatThrownBy(() -> options.url("file:a.db")).isInstanceOf(InvalidArgumentException.class);
    }

    @Test
    void printed_options_do_not_tell_the_url() {
        OpenOptions options = DEFAULTS.url("postgresql://ann:secret@localhost/app");
        assertThat(options.toString()).doesNotContain("secret");
        assertThat(options.source().toString()).doesNotContain("secret");
    }

    private static Datasource datasource(Url url) {
        return new Datasource("db", "sqlite", url);
    }
}
