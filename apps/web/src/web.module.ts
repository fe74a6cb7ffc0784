import { Module, type DynamicModule } from '@nestjs/common';
import { AboutController } from './about/about.controller.js';
import { AssetsController } from './assets/assets.controller.js';
import { DemonstrationController } from './demonstration/demonstration.controller.js';
import { HomeController } from './home/home.controller.js';
import { WEB, type Web } from './page/web.js';
import { ActsForController } from './sign-in/acts-for.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';

@Module({})
export class WebModule {
  static of(web: Web): DynamicModule {
    return {
      module: WebModule,
      controllers: [
        HomeController,
        SignInController,
        ActsForController,
        AboutController,
        AssetsController,
        DemonstrationController,
      ],
      providers: [{ provide: WEB, useValue: web }],
    };
  }
}
