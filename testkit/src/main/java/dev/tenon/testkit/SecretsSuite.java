package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.error.TenonException;
import dev.tenon.jdbc.Database;
import dev.tenon.jdbc.Driver;
import dev.tenon.jdbc.PoolOptions;
import dev.tenon.jdbc.StatementListener;
import dev.tenon.schema.Schema;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No message, no cause of one, no printed object and no line of any log holds the password of a url, however it fails. */
public abstract class SecretsSuite extends DatabaseSuite {
    private static final String SECRET = "Xk9hunter2pw";

    /** For subclasses. */
    protected SecretsSuite() {}

    @Override
    protected abstract ServerDatabases databases();

    @Test
    void a_password_that_is_right_is_not_told() {
        databases().user(database(), "keeper", SECRET);
        try (EverythingLogged log = new EverythingLogged()) {
            String url = with("keeper", same -> same);
            Database opened = connected(url);
            assertSilent("" + opened.driver().address(url), log);
            opened.acquireAlone(Opened.WRITES).giveBack();
            opened.close();
            assertSilent("", log);
        }
    }

    @Test
    void a_password_that_is_wrong_is_not_told() {
        databases().user(database(), "keeper", "another");
        assertFailsSilently(with("keeper", url -> url));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1:1",
                "nowhere.invalid:4000",
                "127.0.0.1:99999",
                "[::1:4000",
                "127.0.0.1:port",
                "127.0.0.1%zz:4000",
            })
    void an_address_that_leads_nowhere_is_told_without_it(String host) {
        assertFailsSilently(with("stranger", url -> url.replaceFirst("@[^/]+", "@" + host)));
    }

    @Test
    void a_server_that_does_not_answer_is_told_without_it() throws IOException {
        try (ServerSocket mute = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertFailsSilently(with(
                    "stranger",
                    url -> parameter(
                            url.replaceFirst("@[^/]+", "@127.0.0.1:" + mute.getLocalPort()), "connect_timeout=1")));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing=1",
                "connection_limit=many",
                SECRET,
                "sslpassword=%",
                "pool_timeout=" + SECRET,
                "sslmode=" + SECRET,
                "sslpassword=" + SECRET + "&sslpassword=" + SECRET,
                "sslidentity=/no/such.p12&sslpassword=" + SECRET + "&sslaccept=strict"
            })
    void a_wrong_parameter_is_told_without_it(String parameter) {
        assertFailsSilently(with("stranger", url -> parameter(url, parameter)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/" + SECRET, "#" + SECRET, "?" + SECRET, "@" + SECRET, ":" + SECRET, "%" + SECRET})
    void a_password_that_is_not_encoded_is_not_told(String password) {
        assertFailsSilently(database().url().replaceFirst("//[^@]+@", "//stranger:" + password + "@"));
    }

    private void assertFailsSilently(String url) {
        try (EverythingLogged log = new EverythingLogged()) {
            Throwable failure = catchThrowable(() -> connected(url).close());
            assertThat(failure).isInstanceOf(TenonException.class);
            StringWriter trace = new StringWriter();
            failure.printStackTrace(new PrintWriter(trace, true));
            assertSilent(trace.toString() + failure + failure.getLocalizedMessage(), log);
        }
    }

    private static void assertSilent(String text, EverythingLogged log) {
        assertThat(text.toLowerCase(Locale.ROOT)).doesNotContain(SECRET.toLowerCase(Locale.ROOT));
        assertThat(log.text().toLowerCase(Locale.ROOT)).doesNotContain(SECRET.toLowerCase(Locale.ROOT));
    }

    private Database connected(String url) {
        Schema schema = Opened.schema(databases().provider(), SessionsSuite.MODELS);
        return Database.open(
                Driver.serving(databases().provider()), schema, url, PoolOptions.defaults(), StatementListener.NONE);
    }

    private String with(String user, UnaryOperator<String> change) {
        return change.apply(database().url()).replaceFirst("//[^@]+@", "//" + user + ":" + SECRET + "@");
    }

    private static String parameter(String url, String parameter) {
        return url + (url.contains("?") ? "&" : "?") + parameter;
    }
}
