package dev.tenon.meaning.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.client.Json;
import java.math.BigDecimal;
import java.time.Instant;

/** Values of every kind, and none. */
public final class Values {
    private static final byte[] BYTES = {0, -1, 127, -128};
    private static final Instant INSTANT = Instant.parse("2024-02-29T23:59:59.123Z");
    private static final String TEXT = "ünï 😀 '\"\\%_`{}?";
    private static final BigDecimal DECIMAL = new BigDecimal("-12345678901234567890.123456789");

    private Values() {}

    /** A sample of all that is required. */
    static SampleCreate.Data sample(long id) {
        return s -> s.id(id)
                .text(TEXT)
                .yes(true)
                .whole(Integer.MIN_VALUE)
                .long_(Long.MIN_VALUE)
                .real(0.1)
                .decimal(DECIMAL)
                .instant(INSTANT)
                .json(Json.of("{\"a\": [1, null, \"x\"]}"))
                .bytes(BYTES)
                .role(Role.EDITOR);
    }

    public static void every_kind_of_value_comes_back_as_it_went(Db db) {
        Sample made = db.sample().create(sample(Long.MAX_VALUE));
        assertThat(db.sample().findUnique(s -> s.id(Long.MAX_VALUE))).contains(made);
        assertThat(made.text()).isEqualTo(TEXT);
        assertThat(made.whole()).isEqualTo(Integer.MIN_VALUE);
        assertThat(made.long_()).isEqualTo(Long.MIN_VALUE);
        assertThat(made.real()).isEqualTo(0.1);
        assertThat(made.decimal()).isEqualTo(DECIMAL);
        assertThat(made.instant()).isEqualTo(INSTANT);
        assertThat(made.bytes()).isEqualTo(BYTES);
        assertThat(made.role()).isEqualTo(Role.EDITOR);
    }

    public static void every_kind_of_value_may_be_missing_and_be_given_later(Db db) {
        Sample made = db.sample().create(sample(Long.MAX_VALUE));
        assertThat(made.maybeText()).isNull();
        assertThat(made.maybeYes()).isNull();
        assertThat(made.maybeDecimal()).isNull();
        Sample full = db.sample()
                .update(
                        s -> s.id(made.id()),
                        d -> d.maybeText(TEXT)
                                .maybeYes(false)
                                .maybeWhole(0)
                                .maybeLong(1)
                                .maybeReal(-0.5)
                                .maybeDecimal(DECIMAL)
                                .maybeInstant(INSTANT)
                                .maybeJson(Json.NULL)
                                .maybeBytes(BYTES)
                                .maybeRole(Role.WRITER));
        assertThat(db.sample()
                        .findFirst(q -> q.where(s -> s.maybeText()
                                .eq(TEXT)
                                .and(s.maybeYes().eq(false))
                                .and(s.maybeWhole().lt(1))
                                .and(s.maybeLong().gte(1))
                                .and(s.maybeReal().lt(0))
                                .and(s.maybeDecimal().eq(DECIMAL))
                                .and(s.maybeInstant().lte(INSTANT))
                                .and(s.maybeBytes().eq(BYTES))
                                .and(s.maybeRole().ne(Role.EDITOR)))))
                .contains(full);
        assertThat(full.maybeJson()).isEqualTo(Json.NULL);
        Sample emptied = db.sample()
                .update(
                        s -> s.id(made.id()),
                        d -> d.maybeText()
                                .setNull()
                                .maybeJson()
                                .setNull()
                                .maybeRole()
                                .setNull());
        assertThat(emptied.maybeJson()).isNull();
        assertThat(db.sample()
                        .count(s -> s.maybeText().isNull().and(s.maybeRole().isNull())))
                .isEqualTo(1);
    }
}
