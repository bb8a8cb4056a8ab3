package dev.tenon.meaning;

import dev.tenon.plan.request.Aggregation;
import dev.tenon.plan.request.Filter;
import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** For a request that fails: what is a little simpler, and may fail as well. */
final class Simpler {
    private Simpler() {}

    static Stream<Request> of(Request request) {
        if (request instanceof Request.FindMany find) {
            return of(find.arguments()).map(simpler -> new Request.FindMany(find.model(), simpler));
        }
        if (request instanceof Request.FindFirst find) {
            return of(find.arguments()).map(simpler -> new Request.FindFirst(find.model(), simpler));
        }
        if (request instanceof Request.Count count) {
            return of(count.where()).map(simpler -> new Request.Count(count.model(), simpler));
        }
        if (request instanceof Request.Aggregate total) {
            return Stream.concat(
                    of(total.window()).map(a -> new Request.Aggregate(total.model(), a, total.values())),
                    oneLess(total.values())
                            .filter(less -> !less.isEmpty())
                            .map(less -> new Request.Aggregate(total.model(), total.window(), less)));
        }
        if (request instanceof Request.GroupBy groups) {
            return ofGroups(groups);
        }
        if (request instanceof Request.FindUnique find) {
            return of(find.selection()).map(simpler -> new Request.FindUnique(find.model(), find.where(), simpler));
        }
        return Stream.of();
    }

    private static Stream<Request> ofGroups(Request.GroupBy all) {
        Stream<Request> wheres = Stream.concat(Stream.of(Filter.all()), of(all.where()))
                .map(where -> groups(all, where, all.having(), all.values()));
        Stream<Request> havings = Stream.concat(Stream.of(Filter.all()), of(all.having()))
                .map(having -> groups(all, all.where(), having, all.values()));
        Stream<Request> values = oneLess(all.values()).map(less -> groups(all, all.where(), all.having(), less));
        return Stream.of(wheres, havings, values).flatMap(simpler -> simpler).filter(simpler -> !simpler.equals(all));
    }

    private static Request groups(Request.GroupBy all, Filter where, Filter having, List<Aggregation> values) {
        return new Request.GroupBy(all.model(), all.by(), where, having, all.orderBy(), all.skip(), all.take(), values);
    }

    static Stream<ReadArguments> of(ReadArguments all) {
        Reading reading = Reading.of(all);
        Stream<Reading> without = Stream.of(
                reading.where(Filter.all()),
                reading.orderBy(List.of()),
                reading.cursor(null),
                reading.skip(0),
                reading.take(null),
                reading.distinct(List.of()));
        Stream<Reading> filters = of(all.where()).map(reading::where);
        Stream<Reading> orders = oneLess(all.orderBy()).map(reading::orderBy);
        Stream<Reading> selections = of(all.selection()).map(reading::selection);
        return Stream.of(without, filters, orders, selections)
                .flatMap(simpler -> simpler)
                .map(Reading::arguments)
                .filter(simpler -> !simpler.equals(all));
    }

    static Stream<Selection> of(Selection all) {
        Stream<Selection> apart = all.strategy() == LoadStrategy.JOIN ? Stream.of(all.loading(null)) : Stream.of();
        Stream<Selection> includes =
                oneLess(all.includes()).map(less -> new Selection(all.fields(), less, all.counts()));
        Stream<Selection> counts = oneLess(all.counts()).map(less -> new Selection(all.fields(), all.includes(), less));
        Stream<Selection> inner = oneSimpler(
                        all.includes(),
                        include -> of(include.arguments()).map(a -> new Selection.Include(include.relation(), a)))
                .map(simpler -> new Selection(all.fields(), simpler, all.counts()));
        Stream<Selection> less =
                Stream.of(includes, counts, inner).flatMap(s -> s).map(simpler -> simpler.loading(all.strategy()));
        return Stream.concat(apart, less);
    }

    static Stream<Filter> of(Filter filter) {
        if (filter instanceof Filter.And and) {
            return parts(and.parts()).map(f -> f);
        }
        if (filter instanceof Filter.Or or) {
            Stream<Filter> less = oneLess(or.parts()).map(Filter.Or::new);
            Stream<Filter> simpler = oneSimpler(or.parts(), Simpler::of).map(Filter.Or::new);
            return Stream.of(or.parts().stream(), less, simpler).flatMap(s -> s);
        }
        if (filter instanceof Filter.Not not) {
            return Stream.concat(Stream.of(not.part()), of(not.part()).map(Filter.Not::new));
        }
        if (filter instanceof Filter.Related related) {
            Stream<Filter> none = related.filter().equals(Filter.all()) ? Stream.of() : Stream.of(Filter.all());
            return Stream.concat(none, of(related.filter()))
                    .map(f -> new Filter.Related(related.relation(), related.quantifier(), f));
        }
        if (filter instanceof Filter.In in) {
            return oneLess(in.values()).map(v -> new Filter.In(in.field(), v, in.negated(), in.ignoreCase()));
        }
        return Stream.of();
    }

    private static Stream<Filter> parts(List<Filter> parts) {
        Stream<Filter> less = oneLess(parts).map(Filter.And::new);
        Stream<Filter> simpler = oneSimpler(parts, Simpler::of).map(Filter.And::new);
        return Stream.of(parts.stream(), less, simpler).flatMap(s -> s);
    }

    /** The list without one of its elements. */
    static <T> Stream<List<T>> oneLess(List<T> list) {
        List<List<T>> less = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            List<T> copy = new ArrayList<>(list);
            copy.remove(i);
            less.add(copy);
        }
        return less.stream();
    }

    private static <T> Stream<List<T>> oneSimpler(List<T> list, Function<T, Stream<T>> simpler) {
        List<List<T>> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            int place = i;
            simpler.apply(list.get(i)).forEach(element -> {
                List<T> copy = new ArrayList<>(list);
                copy.set(place, element);
                all.add(copy);
            });
        }
        return all.stream();
    }
}
