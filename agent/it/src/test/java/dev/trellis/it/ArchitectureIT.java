package dev.trellis.it;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.trellis.it.harness.AgentJar;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The arrows between the parts of the house, as they were compiled. */
class ArchitectureIT {

  private static final List<String> MODULES =
      List.of(
          "agent/policy-api",
          "agent/policy-testkit",
          "agent/api",
          "agent/hook",
          "agent/runtime",
          "agent/weaver",
          "agent/dist",
          "reports/model",
          "reports/gate",
          "reports/viewer",
          "reports/cli");

  private static final JavaClasses HOUSE = house();

  @Test
  void arrows_point_one_way() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.trellis..")
        .layer("policy-api")
        .definedBy("dev.trellis.policy")
        .layer("policy-testkit")
        .definedBy("dev.trellis.policy.testkit..")
        .layer("api")
        .definedBy("dev.trellis.api..")
        .layer("runtime")
        .definedBy("dev.trellis.runtime..")
        .layer("weaver")
        .definedBy("dev.trellis.weaver..")
        .layer("dist")
        .definedBy(
            "dev.trellis.cache..",
            "dev.trellis.dist..",
            "dev.trellis.doctor..",
            "dev.trellis.explain..",
            "dev.trellis.json..",
            "dev.trellis.options..",
            "dev.trellis.output..",
            "dev.trellis.warm..")
        .layer("premain")
        .definedBy("dev.trellis.agent..")
        .layer("model")
        .definedBy("dev.trellis.report..", "dev.trellis.insight..")
        .layer("gate")
        .definedBy("dev.trellis.gate..")
        .layer("viewer")
        .definedBy("dev.trellis.viewer..")
        .layer("cli")
        .definedBy("dev.trellis.cli..")
        .whereLayer("premain")
        .mayOnlyBeAccessedByLayers("dist")
        .whereLayer("dist")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("weaver")
        .mayOnlyBeAccessedByLayers("dist")
        .whereLayer("runtime")
        .mayOnlyBeAccessedByLayers("dist")
        .whereLayer("policy-api")
        .mayOnlyBeAccessedByLayers("policy-testkit", "runtime", "dist")
        .whereLayer("policy-testkit")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("api")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("model")
        .mayOnlyBeAccessedByLayers("dist", "gate", "viewer", "cli")
        .whereLayer("gate")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("viewer")
        .mayOnlyBeAccessedByLayers("cli")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .ensureAllClassesAreContainedInArchitectureIgnoring("java..")
        .check(HOUSE);
  }

  @Test
  void byte_buddy_lives_in_the_weaver_and_nowhere_else() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.trellis.weaver..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("net.bytebuddy..")
        .check(HOUSE);
  }

  @Test
  void jackson_lives_in_the_reports_and_where_the_agent_reads_json() {
    noClasses()
        .that()
        .resideOutsideOfPackages("dev.trellis.report..", "dev.trellis.gate..", "dev.trellis.json..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(HOUSE);
  }

  @Test
  void the_apis_the_hook_and_the_premain_name_the_jdk_only() {
    classes()
        .that()
        .resideInAnyPackage("dev.trellis.policy", "java.lang..", "java.util..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..", "jdk.internal.misc..", "jdk.internal.vm.annotation..", "dev.trellis.policy")
        .check(HOUSE);
    classes()
        .that()
        .resideInAPackage("dev.trellis.agent..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "dev.trellis.agent..", "org.jspecify..")
        .check(HOUSE);
    classes()
        .that()
        .resideInAPackage("dev.trellis.api..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "dev.trellis.api..", "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void the_test_kit_names_the_policy_api_and_the_jdk_only() {
    classes()
        .that()
        .resideInAPackage("dev.trellis.policy.testkit..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "com.sun.management..",
            "org.jspecify..",
            "dev.trellis.policy",
            "dev.trellis.policy.testkit..")
        .check(HOUSE);
  }

  @Test
  void the_hook_is_three_classes_for_woven_code_and_one_for_programs() {
    assertThat(HOUSE.that(resideInAPackage("java..")))
        .extracting(JavaClass::getName)
        .containsExactlyInAnyOrder(
            "java.lang.TrellisHook",
            "java.lang.TrellisLengths",
            "java.lang.TrellisScopes",
            "java.util.TrellisTables");
  }

  private static JavaClasses house() {
    Path checkout = Path.of(AgentJar.property("trellis.checkout"));
    List<Path> folders =
        MODULES.stream().map(module -> checkout.resolve(module).resolve("target/classes")).toList();
    assertThat(folders).allSatisfy(folder -> assertThat(Files.isDirectory(folder)).isTrue());
    return new ClassFileImporter().importPaths(folders);
  }
}
