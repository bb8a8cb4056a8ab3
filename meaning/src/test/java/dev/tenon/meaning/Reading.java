package dev.tenon.meaning;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arguments of a read, changed one at a time: each method gives a changed copy. */
record Reading(ReadArguments arguments) {
    static Reading of(ReadArguments arguments) {
        return new Reading(arguments);
    }

    Reading where(Filter where) {
        ReadArguments a = arguments;
        return of(new ReadArguments(where, a.orderBy(), a.cursor(), a.skip(), a.take(), a.distinct(), a.selection()));
    }

    Reading orderBy(List<Order> orderBy) {
        ReadArguments a = arguments;
        return of(new ReadArguments(a.where(), orderBy, a.cursor(), a.skip(), a.take(), a.distinct(), a.selection()));
    }

    Reading cursor(@Nullable UniqueWhere cursor) {
        ReadArguments a = arguments;
        return of(new ReadArguments(a.where(), a.orderBy(), cursor, a.skip(), a.take(), a.distinct(), a.selection()));
    }

    Reading skip(int skip) {
        ReadArguments a = arguments;
        return of(new ReadArguments(a.where(), a.orderBy(), a.cursor(), skip, a.take(), a.distinct(), a.selection()));
    }

    Reading take(@Nullable Integer take) {
        ReadArguments a = arguments;
        return of(new ReadArguments(a.where(), a.orderBy(), a.cursor(), a.skip(), take, a.distinct(), a.selection()));
    }

    Reading distinct(List<String> distinct) {
        ReadArguments a = arguments;
        return of(new ReadArguments(a.where(), a.orderBy(), a.cursor(), a.skip(), a.take(), distinct, a.selection()));
    }

    Reading selection(Selection selection) {
        ReadArguments a = arguments;
        return of(new ReadArguments(a.where(), a.orderBy(), a.cursor(), a.skip(), a.take(), a.distinct(), selection));
    }
}
