package dev.tenon.meaning.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

/** Fields that hold lists, on the databases that have them. */
public final class Lists {
    private Lists() {}

    public static void lists_keep_their_order_grow_and_are_looked_into(Db db) {
        db.shelf().create(s -> s.id(1).titles("b", "a", "b").roles(Role.WRITER));
        Shelf shelf = db.shelf()
                .update(s -> s.id(1), d -> d.sizes().push(3, 1).titles().push("c"));
        assertThat(shelf.titles()).containsExactly("b", "a", "b", "c");
        assertThat(shelf.sizes()).containsExactly(3, 1);
        assertThat(shelf.roles()).containsExactly(Role.WRITER);
        assertThat(db.shelf().count(s -> s.titles().has("a").and(s.sizes().hasEvery(1, 3))))
                .isEqualTo(1);
        assertThat(db.shelf().count(s -> s.roles().hasSome(Role.EDITOR, Role.WRITER)))
                .isEqualTo(1);
        assertThat(db.shelf().count(s -> s.sizes().isEmpty())).isZero();
        assertThat(db.shelf().count(s -> s.sizes().eq(List.of(3, 1)))).isEqualTo(1);
    }
}
