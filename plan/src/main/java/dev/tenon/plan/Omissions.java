package dev.tenon.plan;

import dev.tenon.plan.request.ReadArguments;
import dev.tenon.plan.request.Request;
import dev.tenon.plan.request.Selection;
import dev.tenon.schema.Model;
import dev.tenon.schema.RelationField;
import dev.tenon.schema.ScalarField;
import dev.tenon.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that are not read unless a selection names them, and what becomes of selections thereby: none of them leaves
 * anything out any more, each names what it reads. Immutable.
 *
 * @param schema the schema
 * @param fields the names of the fields, by model
 */
record Omissions(Schema schema, Map<String, Set<String>> fields) {
    Omissions {
        fields = Map.copyOf(fields);
    }

    /** The same request, whose selections leave nothing out. */
    Request resolved(Request request) {
        String model = request.model();
        if (request instanceof Request.FindUnique find) {
            return new Request.FindUnique(model, find.where(), selection(model, find.selection()));
        }
        if (request instanceof Request.FindFirst find) {
            return new Request.FindFirst(model, arguments(model, find.arguments()));
        }
        if (request instanceof Request.FindMany find) {
            return new Request.FindMany(model, arguments(model, find.arguments()));
        }
        if (request instanceof Request.Create create) {
            return new Request.Create(model, create.data(), selection(model, create.selection()));
        }
        if (request instanceof Request.CreateMany create) {
            return new Request.CreateMany(
                    model, create.rows(), create.skipDuplicates(), returning(model, create.returning()));
        }
        return changing(model, request);
    }

    private Request changing(String model, Request request) {
        if (request instanceof Request.Update update) {
            return new Request.Update(model, update.where(), update.data(), selection(model, update.selection()));
        }
        if (request instanceof Request.UpdateMany update) {
            return new Request.UpdateMany(
                    model, update.where(), update.data(), update.limit(), returning(model, update.returning()));
        }
        if (request instanceof Request.Upsert upsert) {
            return new Request.Upsert(
                    model,
                    upsert.where(),
                    upsert.create(),
                    upsert.update(),
                    selection(model, upsert.selection()),
                    upsert.tellsCreated());
        }
        if (request instanceof Request.Delete delete) {
            return new Request.Delete(
                    model, delete.where(), selection(model, delete.selection()), delete.mayBeMissing());
        }
        return request;
    }

    private ReadArguments arguments(String model, ReadArguments all) {
        return all.reading(selection(model, all.selection()));
    }

    private @Nullable Selection returning(String model, @Nullable Selection selection) {
        return selection == null ? null : selection(model, selection);
    }

    private Selection selection(String name, Selection selection) {
        Model model = schema.find(name).orElse(null);
        if (model == null) { // the planner says so
            return selection;
        }
        List<Selection.Include> includes = selection.includes().stream()
                .map(include -> new Selection.Include(include.relation(), included(model, include)))
                .toList();
        return new Selection(read(model, selection), includes, selection.counts()).loading(selection.strategy());
    }

    private ReadArguments included(Model model, Selection.Include include) {
        return model.find(include.relation())
                .filter(RelationField.class::isInstance)
                .map(relation -> arguments(((RelationField) relation).target(), include.arguments()))
                .orElse(include.arguments());
    }

    private @Nullable List<String> read(Model model, Selection selection) {
        if (selection.fields() != null) {
            return selection.fields();
        }
        Set<String> omitted = new HashSet<>(fields.getOrDefault(model.name(), Set.of()));
        selection.kept().forEach(omitted::remove);
        omitted.addAll(selection.omitted());
        if (omitted.isEmpty()) {
            return null;
        }
        return model.scalarFields().stream()
                .map(ScalarField::name)
                .filter(name -> !omitted.contains(name))
                .toList();
    }
}
