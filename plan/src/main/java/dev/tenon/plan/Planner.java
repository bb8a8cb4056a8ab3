package dev.tenon.plan;

import dev.tenon.plan.request.LoadStrategy;
import dev.tenon.plan.request.Request;
import dev.tenon.schema.Schema;
import java.util.Map;
import java.util.Set;

/**
 * Turns requests into plans: one planner an operation. Pure: it knows neither SQL text nor connections, and two equal requests
 * give equal plans. Thread-safe.
 */
public final class Planner {
    private final Schema schema;
    private final Capabilities capabilities;
    private final Omissions omissions;
    private final LoadStrategy strategy;

    /** A planner for a schema in a database that can do this. */
    public Planner(Schema schema, Capabilities capabilities) {
        this(schema, capabilities, Map.of(), LoadStrategy.QUERY);
    }

    /**
     * The same with other defaults.
     *
     * @param omitted the fields of each model that are read only where a selection names them
     * @param strategy how relations are loaded where a selection does not say
     */
    public Planner(Schema schema, Capabilities capabilities, Map<String, Set<String>> omitted, LoadStrategy strategy) {
        this.schema = schema;
        this.capabilities = capabilities;
        this.omissions = new Omissions(schema, omitted);
        this.strategy = strategy;
    }

    /**
     * The plan for a request.
     *
     * @throws dev.tenon.error.InvalidArgumentException if the request asks for what the schema does not have
     * @throws dev.tenon.error.RequiredRelationException if it would take away a relation that a record must have
     */
    public Plan plan(Request given) {
        Request request = omissions.resolved(given);
        Planning planning = new Planning(schema, capabilities, strategy);
        return request.isRead() ? read(planning, request) : write(planning, request);
    }

    private static Plan read(Planning planning, Request request) {
        if (request instanceof Request.FindUnique find) {
            return new ReadPlanner(planning).findUnique(find);
        }
        if (request instanceof Request.FindFirst find) {
            return new ReadPlanner(planning).findFirst(find);
        }
        if (request instanceof Request.FindMany find) {
            return new ReadPlanner(planning).findMany(find);
        }
        if (request instanceof Request.Count count) {
            return new BulkPlanner(planning).count(count);
        }
        if (request instanceof Request.Aggregate aggregate) {
            return new AggregatePlanner(planning).aggregate(aggregate);
        }
        return new AggregatePlanner(planning).groupBy((Request.GroupBy) request);
    }

    private static Plan write(Planning planning, Request request) {
        if (request instanceof Request.Create create) {
            return new CreatePlanner(planning).create(create);
        }
        if (request instanceof Request.CreateMany create) {
            return new BulkPlanner(planning).createMany(create);
        }
        if (request instanceof Request.Update update) {
            return new UpdatePlanner(planning).update(update);
        }
        if (request instanceof Request.UpdateMany update) {
            return new BulkPlanner(planning).updateMany(update);
        }
        if (request instanceof Request.UpdateEach update) {
            return new EachPlanner(planning).updateEach(update);
        }
        if (request instanceof Request.UpsertMany upsert) {
            return new ManyUpsertPlanner(planning).upsertMany(upsert);
        }
        if (request instanceof Request.Upsert upsert) {
            return new UpsertPlanner(planning).upsert(upsert);
        }
        if (request instanceof Request.Delete delete) {
            return new DeletePlanner(planning).delete(delete);
        }
        return new BulkPlanner(planning).deleteMany((Request.DeleteMany) request);
    }
}
