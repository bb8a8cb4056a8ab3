package dev.tenon.codegen;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.schema.Model;

/** The names of the generated types of a client. */
record Types(String packageName, String clientName) {
    ClassName named(String simpleName) {
        return ClassName.get(packageName, JavaName.capitalised(simpleName));
    }

    ClassName model(String model) {
        return named(model);
    }

    ClassName fields(String model) {
        return named(model + "Fields");
    }

    ClassName where(String model) {
        return fields(model).nestedClass("Where");
    }

    ClassName named(Model model) {
        return fields(model.name()).nestedClass("Named");
    }

    ClassName aggregated(String model) {
        return fields(model).nestedClass("Aggregated");
    }

    /** The fields of records of the model itself. */
    TypeName ownFields(String model) {
        return ParameterizedTypeName.get(fields(model), model(model));
    }

    ClassName order(String model) {
        return fields(model).nestedClass("Order");
    }

    ClassName unique(String model) {
        return named(model + "Unique");
    }

    ClassName choice(String model) {
        return unique(model).nestedClass("Choice");
    }

    ClassName by(String model) {
        return unique(model).nestedClass("By");
    }

    ClassName create(String model) {
        return named(model + "Create");
    }

    ClassName data(String model) {
        return create(model).nestedClass("Data");
    }

    ClassName dataWithout(String model, String relation) {
        return create(model).nestedClass("Without" + JavaName.capitalised(relation));
    }

    ClassName update(String model) {
        return named(model + "Update");
    }

    ClassName query(String model) {
        return named(model + "Query");
    }

    ClassName include(String model) {
        return named(model + "Include");
    }

    ClassName requests(String model) {
        return named(model + "Requests");
    }

    ClassName delegate(String model) {
        return named(model + "Delegate");
    }

    ClassName batch(String model) {
        return named(model + "Batch");
    }

    ClassName client() {
        return named("Client");
    }

    ClassName database() {
        return ClassName.get(packageName, clientName);
    }

    ClassName transaction() {
        return named("Tx");
    }

    ClassName script() {
        return named("Batch");
    }

    ClassName schema() {
        return named(clientName + "Schema");
    }
}
