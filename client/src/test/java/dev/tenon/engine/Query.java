package dev.tenon.engine;

import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.Order;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Selection;
import dev.tenon.plan.request.UniqueWhere;
import java.util.ArrayList;
import java.util.List;

/** The arguments of a read, said one after another. Immutable. */
record Query(ReadArguments arguments) {
    static Query all() {
        return new Query(ReadArguments.all());
    }

    static Query where(Filter filter) {
        ReadArguments a = ReadArguments.all();
        return new Query(new ReadArguments(filter, a.orderBy(), null, 0, null, a.selection()));
    }

    Query orderBy(Order... orders) {
        ReadArguments a = arguments;
        return new Query(new ReadArguments(a.where(), List.of(orders), a.cursor(), a.skip(), a.take(), a.selection()));
    }

    Query cursor(UniqueWhere cursor) {
        ReadArguments a = arguments;
        return new Query(new ReadArguments(a.where(), a.orderBy(), cursor, a.skip(), a.take(), a.selection()));
    }

    Query skip(int skip) {
        ReadArguments a = arguments;
        return new Query(new ReadArguments(a.where(), a.orderBy(), a.cursor(), skip, a.take(), a.selection()));
    }

    Query take(int take) {
        ReadArguments a = arguments;
        return new Query(new ReadArguments(a.where(), a.orderBy(), a.cursor(), a.skip(), take, a.selection()));
    }

    Query include(String relation) {
        return include(relation, all());
    }

    Query include(String relation, Query of) {
        ReadArguments a = arguments;
        List<Selection.Include> includes = new ArrayList<>(a.selection().includes());
        includes.add(new Selection.Include(relation, of.arguments));
        return new Query(
                new ReadArguments(a.where(), a.orderBy(), a.cursor(), a.skip(), a.take(), new Selection(includes)));
    }

    Query loading(LoadStrategy strategy) {
        return new Query(arguments.reading(arguments.selection().loading(strategy)));
    }

    Selection selection() {
        return arguments.selection();
    }
}
